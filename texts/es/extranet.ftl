# Lo que los invitados ven, hacen y reciben
extranet-title = Qué ven y hacen los invitados
extranet-title-of = Qué ven y hacen los invitados: { $name }
extranet-about = Se aplica a todas las fichas de aquí que se comparten. Una ficha puede tener sus propios ajustes; a un invitado concreto se le puede mostrar menos, nunca más.
extranet-record-about = Tres niveles, cada uno dentro del anterior: lo que dice { $organizer }, lo que dice esta ficha y lo que se muestra a un invitado.
extranet-is-off = Ahora los invitados no tienen acceso a estas fichas. Lo que se indica aquí se aplicará en cuanto lo tengan.
extranet-fields = Campos
extranet-fields-about = Lo que ven los invitados de una ficha, si se les muestran sus campos.
extranet-no-fields = Todavía no hay campos.
extranet-may = Qué pueden hacer
extranet-may-about = Se puede permitir a un invitado al compartir una ficha. Lo que aquí está desactivado lo está para todos.
extranet-send-files = Añadir archivos
extranet-send-files-about = Fotos y documentos, a la propia ficha
extranet-attach = Añadir archivos a las tareas
extranet-attach-about = También a las notas y actividades que siguen
extranet-requests = Hacer solicitudes
extranet-requests-about = Piden algo y siguen su evolución
extranet-write-notes = Escribir notas
extranet-write-notes-about = Solo cambian y eliminan las suyas
extranet-mails = Correos
extranet-mails-about = Qué correos reciben los invitados de estas fichas, si los quieren. En Notificaciones lo encuentran todo en cualquier caso; las invitaciones llegan siempre.
extranet-mail-mentions = Alguien los menciona con @
extranet-mail-comments = Comentarios
extranet-mail-approvals = Aprobaciones, firmas y listas de peticiones
extranet-mail-tasks = Tareas, notas y actividades
extranet-mail-files = Archivos nuevos
extranet-mail-ends = Accesos que finalizan pronto
extranet-guest-sees = Qué ve un invitado
extranet-sees-no-field = No se muestra ningún campo.
extranet-sees-about = A cada invitado se le muestra esto, o menos, según se comparta.
extranet-differing = Fichas con ajustes propios
extranet-differing-about = Deciden por sí mismas qué ven, hacen o reciben sus invitados. Lo que se cambie arriba no cambia allí.
extranet-differing-more = Hay más.
extranet-above-on = colección: activado
extranet-above-off = colección: desactivado
extranet-save-record = Guardar para esta ficha
extranet-as-organizer = Como en { $organizer }
extranet-never-more = Una ficha no muestra a los invitados más que su colección. Quien gestiona las colecciones puede permitirlo.
extranet-never-more-about = Una ficha no muestra más que su colección. Quien gestiona las colecciones puede permitirlo.
extranet-may-widen = Usted gestiona colecciones, así que puede permitir que esta ficha muestre más que su colección.
extranet-each-guest = Qué ve cada invitado
extranet-no-guests = Todavía no se ha compartido con nadie.
extranet-guest-fields = { $some } de { $all } campos
extranet-guest-no-fields = ningún campo
extranet-choose-fields = Elegir campos
extranet-look = Ver como
extranet-unknown = «{ $text }» no se conoce aquí.
extranet-open = Qué ven y hacen los invitados

# Solicitudes
requests = Solicitudes
request-new = Nueva solicitud
request-new-about = Diga qué necesita. { $company } responde aquí y usted ve cómo avanza.
request-make = Hacer una solicitud
request-title = Qué necesita
request-body = Más detalles
request-files = Fotos y archivos
request-send = Enviar solicitud
request-open = Abierta
request-in-work = En curso
request-done = Hecha
request-closed = Cerrada
request-make-task = Crear una tarea
request-to-its-task = Ir a su tarea
request-close = Cerrar
request-open-again = Reabrir
hit-request = Solicitud

# Informes sobre tareas
report-yours = Esto le corresponde a usted
report-text = Qué se ha hecho
report-done = Está hecha
report-started = He empezado
report-not-yet = Aún sin hacer
report-only-say = Solo informar
report-is-done = Usted ha indicado que está hecha.
report-empty = Diga cómo va o qué se ha hecho.
report-no-status = Es uno de estos: open, doing, done.

# Todos los invitados
roster-title = Invitados
roster-which = Qué invitados
roster-all = Todos
roster-idle = Inactivos: { $count }
roster-none-idle = Todos han entrado hace poco.
roster-empty = Todavía no se ha compartido nada con nadie.
roster-more = Más
roster-used = { $used } de { $allowed } invitados.
roster-used-any = { $used } invitados; puede haber tantos como quiera.
roster-near = Ha usado ya el 80 % de su cupo. Para ampliarlo, hable con quien gestiona esta instalación; también puede cerrar el acceso de los inactivos.
roster-full = Su cupo está completo: no se puede invitar a nadie más hasta que se cierre algún acceso o se amplíe el cupo.
roster-idle-about = Inactivo es quien no ha entrado en { $days } días.
roster-invited = invitado por { $by } · { $date }
roster-items = { $count ->
    [one] un elemento
   *[other] { $count } elementos
}
roster-seen = última visita: { $when }
roster-never = nunca ha entrado
roster-is-idle = Inactivo

# El código de un elemento
code = Código QR
code-about = Quien lo enfoque con un teléfono llegará a esta página: los miembros, al momento; los invitados que tengan acceso, tras identificarse. No da acceso a nadie más, así que puede estar pegado en una máquina a la vista de todos.
code-picture = Código de la dirección { $address }
code-print = Para imprimir (PDF)
code-file = Como imagen (SVG)
code-scan = Enfóquelo con un teléfono.
