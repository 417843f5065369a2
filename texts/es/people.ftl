sign-in-title = Iniciar sesión
sign-in-lead = Para miembros e invitados.
sign-in-button = Iniciar sesión
sign-in-code = Enviarme un código
sign-in-code-help = ¿Sin contraseña? Le llegará un código de 6 dígitos por correo.
sign-in-wrong = La dirección de correo o la contraseña no es correcta.
sign-out = Cerrar sesión
email = Correo electrónico
email-invalid = Esto no es una dirección de correo electrónico.
password = Contraseña
password-missing = Escriba su contraseña o pida que le enviemos un código.
password-wrong = La contraseña no es correcta.
password-short = Use al menos { $count } caracteres.
password-long = Use { $count } caracteres como máximo.
password-common = Es la primera que prueba todo el mundo. Elija otra.
password-own = Está hecha con su nombre, su dirección o su organización. Elija otra.
password-help = Al menos { $count } caracteres; sirven unas cuantas palabras.
password-set = Cambie su contraseña. Se cerrará su sesión en todos los demás lugares.
password-unset = Usted inicia sesión con códigos por correo. También puede definir una contraseña.
password-current = Contraseña actual
password-new = Nueva contraseña
password-change = Cambiar contraseña
password-make = Definir contraseña
code-title = Revise su correo
code-sent = Si conocemos la dirección, va en camino un código de 6 dígitos a
code-label = Código de 6 dígitos
code-valid = { $minutes ->
    [one] Válido durante 1 minuto más
   *[other] Válido durante { $minutes } minutos más
}
code-continue = Continuar
code-nothing = ¿No ha llegado nada? Mire en la carpeta de correo no deseado, o
code-again = Enviar un código nuevo
code-other-address = Usar otra dirección
code-long-label = Código largo
code-long-why = Hoy alguien ha pedido o probado códigos demasiadas veces para este buzón. Copie el código largo de nuestro último correo: vale durante un día. Después le enviaremos seis cifras.
code-wrong = Ese código no es correcto. Mire el correo más reciente; { $left ->
    [one] queda un intento.
   *[other] quedan { $left } intentos.
}
code-over = Este código ya no es válido. Envíe uno nuevo.
where-title = Mis empresas
where-member = Usted trabaja aquí
where-guest = Tiene acceso como invitado
where-nothing = Ahora mismo no tiene acceso a nada.
start-title = Le damos la bienvenida a Parlor
start-lead = No hay nadie antes que usted. Ponga nombre a su organización y será su administrador.
start-organization = Nombre de su organización
start-button = Crear organización
your-name = Su nombre
field-missing = Complete este campo.
field-long = Use { $count } caracteres como máximo.
account-title = Mi cuenta
account-stale = Inicie sesión una vez más antes de cambiar cómo inicia sesión o de cerrarla en otros navegadores.
account-sign-in-again = Iniciar sesión de nuevo
account-language = Idioma
language-now = El que está leyendo
account-zone = Zona horaria
account-zone-help = Por ejemplo, Europe/Madrid
language-unknown = Este idioma aún no está disponible.
zone-unknown = Esa zona horaria no existe.
browsers-title = Mis navegadores
browsers-lead = Dónde tiene sesión iniciada y qué empresas confían en el navegador. Cierre la sesión en los que no conozca.
browsers-end-others = Cerrar sesión en los demás
browser-this = Este
browser-unknown = Un navegador
browser-seen = Último uso: { $when } · desde: { $since } · { $network }
browser-by-link = por un enlace de invitado
browser-end = Cerrar sesión
browser-trusted = { $organization } confía en este navegador desde: { $since }
browser-trust-end = Retirar confianza
since = desde:
join-title = Unirse a { $organization }
# Los casos son las palabras con las que el programa conoce los roles.
join-lead = { $inviter } le invita a trabajar en { $organization }. { $role ->
    [administrator] Podrá ver y cambiar todo lo que hay allí.
    [internal] Trabajará allí con todas las colecciones y fichas.
    [external] Verá solo aquello en lo que participe.
   *[other] Su rol allí: { $title }.
}
join-for = Esta invitación es para { $email }.
join-account = Ya tiene una cuenta. Su contraseña demuestra que es usted.
join-button = Unirse a { $organization }
join-signed-in-as = Tiene la sesión iniciada como { $email }. Ciérrela primero y vuelva a abrir el enlace del correo.
join-other-address = Esta invitación es para { $email }. Cierre la sesión y vuelva a abrir el enlace del correo.
join-gone = Esta invitación ya no es válida. Pida una nueva.
browser-end-this = Cerrar sesión aquí

# El segundo paso del inicio de sesión
second-title = Segundo paso
second-on = Activado
second-lead = Después de su contraseña o de un código por correo, una aplicación de su teléfono muestra un código que solo tiene usted.
second-since = Se pide desde: { $since }. { $count ->
    [0] No queda ningún código de recuperación.
    [one] Queda un código de recuperación.
   *[other] Quedan { $count } códigos de recuperación.
}
second-required-title = Un paso más
second-required-lead = Esta organización pide un segundo paso al iniciar sesión.
second-required-how = Configúrelo ahora; solo necesita un minuto y su teléfono.
second-required-again = Ya lo ha configurado. Vuelva a iniciar sesión en este navegador y se le pedirá.
second-required-sign-in = Volver a iniciar sesión
second-set-up = Configurar una aplicación
second-how = Escanee la imagen con una aplicación de autenticación y escriba el código que muestre.
second-picture = Imagen para la aplicación
second-by-hand = O escriba esto en la aplicación:
second-first-code = Código que muestra ahora
second-confirm = Activar
second-wrong = Este código no es correcto o ya se ha usado. Espere al siguiente.
second-is-on = El segundo paso está activado
second-recovery = Guarde estos códigos donde los encuentre sin su teléfono. Cada uno le permite entrar una vez. No se volverán a mostrar.
second-recovery-copy = Copiar todos
second-recovery-copied = Copiados.
second-recovery-kept = Los he guardado
second-code = Código
second-off = Desactivar…
second-off-help = El código que muestra ahora su aplicación o un código de recuperación.
second-off-do = Desactivar
second-step-title = Un paso más
second-step-lead = Escriba el código que muestra la aplicación de su teléfono.
second-step-help = Si no tiene su teléfono, escriba uno de sus códigos de recuperación.

passkey-title = Llaves de acceso
passkey-lead = Inicie sesión con la huella, la cara o el PIN de su dispositivo, sin contraseña.
passkey-make = Añadir llave de acceso
passkey-sign-in = Iniciar sesión con una llave de acceso
passkey-one = Llave de acceso
passkey-first = Tiene una llave de acceso. Inicie sesión con ella y después podrá cambiar cómo inicia sesión.
passkey-used = último uso:
passkey-remove = Eliminar
passkey-which = llave de acceso { $name }
passkey-missing = Este navegador no admite llaves de acceso.
passkey-failed = No ha funcionado. Inténtelo de nuevo o inicie sesión de otra forma.
passkey-refused = Esta llave de acceso no se conoce aquí. Inicie sesión de otra forma.
passkey-over = Ha tardado demasiado. Inténtelo de nuevo.
passkey-too-many = Ya tiene el máximo de llaves de acceso. Elimine una primero.

sso-sign-in = Iniciar sesión con { $name }
sso-unreachable = Ahora no se puede acceder al inicio de sesión de su empresa. Inténtelo dentro de un momento o inicie sesión de otra forma.
sso-refused = El inicio de sesión de su empresa no le ha permitido entrar. Inténtelo de nuevo o inicie sesión de otra forma.
sso-over = Ha tardado demasiado o ha ocurrido en otro navegador. Inténtelo de nuevo.
sso-no-address = El inicio de sesión de su empresa no ha confirmado su dirección de correo, así que no sabemos quién es usted aquí.
sso-no-member = Aquí no trabaja nadie con esta dirección. Pida una invitación o inicie sesión de otra forma.
