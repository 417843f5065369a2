keys-title = Claves para programas
keys-lead = Con una clave, un programa puede hacer lo que puede hacer usted, o menos.
keys-api = Qué pueden hacer los programas
key-name = ¿Para qué es?
key-make = Crear una clave
key-end = Anular
key-made-title = La clave «{ $name }»
key-made-lead = Cópiela ahora. No se volverá a mostrar.
key-copy = Copiar
key-copied = Copiada.
key-kept = La he guardado
key-in-person = Esto solo puede hacerlo usted, no una clave.
key-only-reads = Esta clave solo puede leer.
key-bound = Esta clave solo abre aquello para lo que se creó.
key-unknown = Esta clave no está en vigor: se anuló, ha caducado o no existe.
key-may = Qué puede hacer
key-may-read = Leer
key-may-write = Leer y cambiar
key-may-which = Elija qué puede hacer.
key-where = Dónde
key-all-houses = En todos los lugares a los que usted puede ir
key-only-house = Solo en { $organization }
key-house-unknown = Elija una empresa en la que trabaje o tenga acceso como invitado.
key-long = Duración
key-days = { $days } días
key-until-day = Hasta un día
key-no-end = sin fecha de fin
key-long-which = Elija la duración.
key-last-day = Último día
key-last-day-help = Solo si elige «Hasta un día».
key-date-wrong = Elija un día.
key-until-past = Ese día ya ha pasado.
key-too-long = Elija un día dentro de los próximos { $days } días.
key-until = hasta el { $date }
key-over = Caducada
key-reads = Solo lectura
key-used = Último uso: { $when } · { $network }
key-unused = Nunca usada
key-made-by = de { $name }
key-view-of = Lo que ve { $guest } en { $organization }

view-keys = Claves para programas
view-keys-title = Lo que ve { $name }, para programas
view-keys-lead = Un programa con una clave así ve lo que ve { $name } y no cambia nada. No se avisa a { $name }. La clave se anula cuando el invitado ya no tiene acceso a nada, o cuando quien la creó ya no puede ver como este invitado.
view-keys-nothing = Este invitado no tiene acceso a nada, así que no hay nada que ver.

services-title = Servicios
services-lead = Programas que trabajan aquí. Un servicio tiene roles como los miembros, no ocupa licencia, no inicia sesión en ninguna parte y no recibe correo. Lo que hace figura en el historial con su nombre.
services-empty = Todavía no trabaja aquí ningún programa.
service-make = Añadir un servicio
service-name = Nombre
service-name-help = Por ejemplo, «Robot de importación». Donde aparece su nombre se indica que es un servicio.
service-named = { $name } (servicio)
service-roles = Roles
service-roles-help = Externo ve solo lo que creó el propio servicio o a lo que se le añadió.
service-role-none = Elija al menos un rol.
service-keys = { $count ->
    [0] Sin claves
    [one] Una clave
   *[other] { $count } claves
}
service-keys-lead = Cada programa recibe su propia clave, para poder anular una sin las demás.
service-used = último uso: { $when }
service-above-yours = Este servicio puede hacer más que usted. Pida a un administrador que cree la clave.
service-remove = Eliminar este servicio
