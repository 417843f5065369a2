# Los derechos de las personas
privacy = Privacidad
privacy-lead = Cuánto tiempo conserva cada cosa y qué dice de ello.
data-title = Sus datos
data-lead = Lo que se conserva de { $email }, aquí y en cada empresa que le conoce.
data-take = Llevarse los datos
data-take-lead = Un archivo ZIP con todo lo que se conserva de usted, para leer y para programas, con los archivos que envió. No contiene lo que escribieron otros.
data-take-button = Descargar
data-stale = Inicie sesión de nuevo antes de llevarse sus datos o de pedir su supresión.
data-sign-in = Volver a iniciar sesión
data-member-since = Trabaja aquí desde: { $date }
data-guest-since = Con acceso como invitado desde: { $date }; { $count ->
    [0] sin acceso a nada
    [one] con acceso a un elemento
   *[other] con acceso a { $count } elementos
}
erase-title = Suprimir los datos
erase-lead = Se hace { $days } días después de pedirlo. Hasta entonces puede retirar la petición aquí.
erase-account = Todo, y mi cuenta
erase-ask = Pedir la supresión
erase-question = ¿Quiere que { $organization } suprima lo que sabe de usted? Se cierran todos sus accesos allí.
erase-question-account = ¿Quiere que todas las empresas supriman lo que saben de usted, y también su cuenta? Después, nadie conocerá aquí su dirección.
erase-goes = Se suprime: nombre, dirección, teléfono y cargo, accesos, lo que sigue, sus preferencias de correo, visitas, borradores y navegadores de confianza.
erase-stays = Se conserva: lo que escribió y envió, con un nombre como «Invitado suprimido 7», y lo que prueba algo: firmas, documentos sellados y el registro.
erase-stays-documents = Estos documentos conservan quién firmó o rechazó, y cómo:
erase-sure = Sé qué se suprime y qué se conserva, y que no se puede deshacer.
erase-sure-missing = Marque que sabe qué se suprime y qué se conserva.
erase-what = Elija una empresa que le conozca.
erase-member = Usted trabaja en { $organization }. Antes, sus administradores deben quitarle del equipo; pida que se suprima todo y se les preguntará.
erase-last-administrator = En { $organization } no hay más administradores que usted. Nombre antes a otra persona.
erase-asked = Qué ha pedido
erase-asked-at = Pedido
erase-back = Retirar la petición
erase-due = Fecha de supresión: { $date }.
erase-due-account = Fecha de supresión: { $date }, o cuando termine la última empresa.
erase-objected = Hay una oposición, por este motivo, desde: { $date }. Mientras tanto no se suprime nada.
erase-waits-for-removal = Se ha pedido a los administradores que le quiten del equipo. Cuando lo hagan, se suprimirá.
erase-not-asked = Ya nadie lo pide.
erased-guest = Invitado suprimido { $number }
erased-member = Antiguo miembro { $number }
erasure-link = Suprimir este contacto
erasure-of = Suprimir los datos de { $name }
erasure-does = Qué ocurre
erasure-open = { $count ->
    [0] No tiene acceso a nada.
    [one] Tiene acceso a un elemento, que se cierra.
   *[other] Tiene acceso a { $count } elementos, que se cierran.
}
erasure-waits = Estos documentos esperan a { $name }. Su firma ya no podrá llegar; retire el circuito o espérela.
erasure-unseen = { $count ->
    [one] Afecta a un documento más que usted no ve.
   *[other] Afecta a { $count } documentos más que usted no ve.
}
erasure-not-asked = No lo ha pedido.
erasure-asked = Lo ha pedido { $name } ({ $date }).
erasure-decide = Decidir
erasure-now-question = ¿Suprimir ahora los datos de { $name }? Su nombre se sustituye en todas partes.
erasure-now = Suprimir ahora
erasure-object = Oponerse
erasure-reason = Motivo para conservarlo
erasure-reason-help = La persona lo verá, y no se suprimirá nada hasta que lo hagan ustedes.
news-erasure-asked = { $name } pide que se supriman sus datos
news-erasure-back = { $name } lo ha reconsiderado: no se suprime nada
news-erasure-done = Se han suprimido los datos de este invitado
news-erasure-member = { $name } pide salir del equipo y que se supriman sus datos
news-erasure-soon = Este invitado lleva mucho tiempo sin acceso a nada: sus datos se suprimirán en 30 días
mail-kind-erasure = Supresión de datos
mail-erasure-asked = { $names } suprimirá lo que sabe de usted
mail-erasure-account = Su cuenta se suprimirá
mail-erasure-asked-above = Usted lo pidió. Fecha: { $due }. { $names }
mail-erasure-objected = { $names } se opone a suprimir sus datos
mail-erasure-objected-above = { $names } conserva lo que sabe de usted por este motivo:
mail-erasure-done = { $names } ha suprimido sus datos
mail-erasure-done-above = { $names } ha suprimido lo que sabía de usted.
mail-erasure-gone = Su cuenta se ha suprimido
mail-erasure-gone-above = Aquí ya nadie conoce su dirección.
mail-erasure-gone-below = Este es el último correo que recibe. Si se vuelve a compartir algo con usted, empezará aquí desde cero.
mail-erasure-below = ¿No ha sido usted? Retire la petición allí y cierre la sesión en los navegadores que no conozca.
mail-erasure-button = Ver o retirar la petición
audit-covered = nombraba a alguien cuyos datos se han suprimido
retention = Cuánto tiempo se conserva
retention-lead = Vacío significa que se conserva. Lo que ha vencido se elimina automáticamente.
retention-kept = se conserva
retention-visits = Visitas y redes, en días
retention-visits-help = Cuándo entraron los invitados y desde dónde lo hicieron por última vez. En los documentos que firmaron se conserva como evidencia.
retention-guests = Invitados sin acceso a nada, en meses
retention-guests-help = Se suprimen sus datos. Se avisa a su anfitrión { $days } días antes.
retention-mails = Contenido de los correos enviados, en días
retention-mails-help = Se conserva que salieron. Después ya no se pueden responder por correo.
retention-holds = Navegadores que guardaban una dirección, en días
retention-holds-help = De enlaces que ya no abren nada, como los de pizarras cerradas.
retention-bin = Lo que se mueve a la papelera se elimina siempre tras { $days } días.
retention-number = Un número de { $least } a { $most }, o nada.
retention-touches = Estas reglas eliminarían ahora algo:
retention-touches-visits = { $count ->
    [one] una visita o red
   *[other] { $count } visitas y redes
}
retention-touches-guests = { $count ->
    [one] un invitado, 30 días después de avisar a su anfitrión
   *[other] { $count } invitados, 30 días después de avisar a sus anfitriones
}
retention-touches-mails = { $count ->
    [one] el contenido de un correo
   *[other] el contenido de { $count } correos
}
retention-touches-holds = { $count ->
    [one] un navegador
   *[other] { $count } navegadores
}
retention-save-sure = Guardar y eliminarlo
retention-days = { $count ->
    [one] un día
   *[other] { $count } días
}
retention-months = { $count ->
    [one] un mes después de no tener ya acceso a nada
   *[other] { $count } meses después de no tener ya acceso a nada
}
controller = Quién responde de ello
controller-lead = Se muestra a los invitados y figura en el registro de actividades de tratamiento.
controller-responsible = Responsable
controller-responsible-help = Su empresa, con una dirección.
controller-officer = Delegado de protección de datos
controller-officer-help = A quién se puede preguntar, si hay alguien.
controller-purpose = Finalidades
controller-purpose-help = Para qué conserva los datos y con qué fundamento.
processing-title = Registro de actividades de tratamiento
processing-lead = { $organization }; fecha: { $date }.
processing-unfilled = Indique quién responde de los datos y para qué se conservan.
processing-fill = Completarlo
processing-organization = Organización
processing-people = De quién son los datos
processing-people-guests = Invitados: personas de fuera con acceso a algo
processing-people-contacts = Contactos: personas de fuera, tal como usted las conoce
processing-people-members = Miembros: personas que trabajan para usted
processing-people-strangers = Personas que completan un formulario o llegan por un enlace público
processing-data = Qué se registra
processing-data-contact = Nombre, dirección de correo, teléfono, cargo, empresa e idioma
processing-data-access = Qué se abrió a quién, cuándo, por quién y hasta cuándo
processing-data-visits = Quién vio qué y cuándo, en qué navegador y desde qué red
processing-data-words = Lo que escriben y envían: comentarios, mensajes, notas, solicitudes, respuestas, archivos
processing-data-signatures = Firmas y aprobaciones, con la forma en que cada persona mostró quién es
processing-data-mails = Qué correos se enviaron a quién y qué decían
processing-recipients = Quién los recibe
processing-no-recipients = Nadie más que quienes trabajan con ellos: no se usa ningún servicio externo.
processing-recipient = { $what ->
    [mail] Servidor de correo
    [mail_in] Respuestas por correo
    [database] Base de datos
    [storage] Almacenamiento de archivos
    [timestamps] Servicio de sello de tiempo
    [antivirus] Análisis de virus
    [sign_in] Inicio de sesión de los miembros
   *[other] { $what }
}
processing-periods = Durante cuánto tiempo
processing-period = { $what ->
    [visits] Visitas y redes
    [guests] Invitados sin acceso a nada
    [mails] Contenido de los correos
    [browsers] Navegadores que guardaban una dirección
    [bin] Lo que está en la papelera
    [overview] Notificaciones
    [log] El registro, las firmas y los documentos sellados
   *[other] { $what }
}
processing-measures = Cómo se protege
processing-safe-access = Cada respuesta se decide con una sola política en el momento de darla; un invitado no tiene acceso a nada que no se haya compartido con él.
processing-safe-log = Un registro de quién hizo y quién vio qué, en el que cada entrada lleva el hash de la anterior.
processing-safe-passwords = Las contraseñas se guardan como hashes Argon2id; los códigos y enlaces, como hashes o semillas que no abren nada sin una clave externa a la base de datos.
processing-safe-links = Los enlaces de invitado abren un elemento a una persona y se pueden detener en cualquier momento.
processing-safe-guessing = Los intentos y las peticiones se cuentan y se limitan.
processing-safe-erasing = Cada persona exporta y suprime sus datos por sí misma.
processing-safe-tls = Las conexiones están cifradas (TLS).
processing-safe-second = Los miembros inician sesión con un segundo paso.
processing-safe-antivirus = Los archivos pasan un análisis de virus antes de entregarse a nadie.
processing-safe-timestamps = Los sellos llevan el sello de tiempo de un servicio.
notice-link = Qué se registra sobre usted aquí
notice-title = Qué se registra sobre usted aquí
notice-lead = { $organization } le da acceso a lo que comparte con usted. Esto es lo que se registra sobre usted.
notice-visits = Las visitas se registran: cuando ve algo a lo que tiene acceso, { $organization } ve que lo ha hecho.
notice-ask = A quién puede preguntar
notice-rights = Sus derechos
notice-rights-about = Puede llevarse lo que se conserva de usted y hacer que se suprima.
own-made = { $email }, { $date }
own-account = Su cuenta
own-label = { $field ->
    [name] Nombre
    [job] Cargo
    [phone] Teléfono
    [email] Correo electrónico
    [language] Idioma
    [zone] Zona horaria
    [company] Empresa
    [organization] Empresa
    [known_as] Conocido como
    [created_at] Desde
    [verified_at] Dirección confirmada
    [has_password] Contraseña
    [second_step_at] Segundo paso
    [keys] Claves
    [providers] Inicio de sesión único
    [issuer] Proveedor
    [subject] Nombre allí
    [browsers] Navegadores
    [browser] Navegador
    [network] Red
    [seen_at] Visto por última vez
    [used_at] Último uso
    [ended_at] Terminado
    [method] Cómo
    [choices] Preferencias de correo
    [sort] Tipo
    [timing] Cuándo
    [mails] Correos a usted
    [ending] Qué pasó
    [invitations] Invitaciones
    [accepted_at] Aceptado
    [wishes] Supresión pedida
    [due_at] Vencimiento
    [called_back_at] Retirado
    [objected_at] Oposición
    [reason] Motivo
    [done_at] Hecho
    [stay] Tiempo como invitado
    [since] Desde
    [until] Hasta
    [purpose] Finalidad
    [suspended_at] Suspendido
    [grants] Qué se abrió a usted
    [on] Dónde
    [facets] Qué partes
    [message] Mensaje
    [opened_at] Abierto
    [closed_at] Cerrado
    [written] Qué escribió
    [drawn] Qué dibujó
    [what] Qué
    [title] Título
    [text] Texto
    [at] Cuándo
    [signed] Firmas y aprobaciones
    [state] Estado
    [note] Nota
    [proven_by] Identidad probada con
    [visits] Visitas
    [started_at] Llegada
    [last_at] Salida
    [pages] Páginas
    [files] Archivos
    [version] Versión
    [size] Bytes
    [media] Tipo
    [path] En el archivo ZIP
    [log] En el registro
   *[other] { $field }
}
own-what = { $what ->
    [contact] Invitado
    [member] Miembro
    [comment] Comentario
    [message] Mensaje
    [note] Nota
    [request] Solicitud
    [task] Tarea
    [activity] Actividad
    [event] Intercambio
    [answer] Respuesta
    [confirmation] Confirmación
    [report] Informe
    [verdict] Aprobación
    [approval] Aprobación
    [signature] Firma
    [board] Comentario en una pizarra
    [update] Cómo va una pizarra
    [reaction] Reacción
    [worked] Horas
    [passkey] Llave de acceso
    [key] Clave para programas
   *[other] { $what }
}
