projects = Proyectos
project = Proyecto
projects-empty = Un proyecto tiene una etapa, una fecha, tareas y horas, y dos chats: uno para el equipo y otro con los invitados.
projects-none-found = Ningún proyecto coincide.
projects-show-all = Mostrar todos los proyectos
projects-filter = Filtrar proyectos
projects-shared = Compartidos con invitados
projects-mine = Míos
project-new = Nuevo proyecto
project-new-in = Nuevo proyecto en { $stage }
project-start = Crear proyecto
project-edit = Editar { $title }
project-title = Título
project-stage = Etapa
project-stage-of = Etapa de «{ $title }»
project-due = Vencimiento
project-due-change = Cambiar el vencimiento
project-tasks-done = Tareas
project-tasks-of = Tareas hechas de «{ $title }»
project-hours = Horas
project-hours-worked = Horas trabajadas
project-hours-of = Horas trabajadas de «{ $title }»
project-no-tasks = Todavía sin tareas
project-no-estimate = Todavía sin estimación
project-description = Descripción
project-description-help = Para el equipo: los invitados nunca la ven.
project-more = Más para «{ $title }»
parts-of-project = Partes de este proyecto
percent = { $number } %
project-burn-up-words = { $done } de { $all } tareas están hechas.
project-burn-up-all = Todas las tareas
project-burn-up-done = Hechas

stages = Etapas
stages-edit = Editar etapas
stage-planned = Planificado
stage-in-progress = En curso
stage-waiting = En espera
stage-in-review = En revisión
stage-done = Hecho
stage-name = Nombre
stage-colour = Color
stage-colour-sand = Arena
stage-colour-sky = Cielo
stage-colour-ochre = Ocre
stage-colour-plum = Ciruela
stage-colour-moss = Musgo
stage-finished = Sus proyectos están terminados
stage-add = Añadir etapa
stage-up = Subir { $name }
stage-down = Bajar { $name }
stage-delete = Eliminar
stage-delete-now = Eliminar etapa
stages-ended = Etapas eliminadas
stage-delete-sentence = No hay ningún proyecto en «{ $name }».
stage-choose = Elegir una etapa
stage-new-choice = Nueva etapa…
stage-in-use = { $count ->
    [one] Hay un proyecto en ella. ¿Qué etapa ocupa su lugar?
   *[other] Hay { $count } proyectos en ella. ¿Qué etapa ocupa su lugar?
}
stage-name-missing = Ponga un nombre a la etapa.
stage-name-taken = Ya hay una etapa «{ $name }».
stage-colour-unknown = Elija uno de los colores.
stage-too-many = Hay { $most } etapas como máximo.
stage-last = Esta es la última etapa. Un proyecto siempre tiene una.

task-cancelled = Cancelada
task-progress = Progreso
task-as-timeline = Cronograma
task-select = Seleccionar «{ $title }»
tasks-of-none = Todavía sin tareas.
tasks-share-selected = Compartir las seleccionadas
task-timeline-none = sin fecha
history-project-stage = lo pasó a otra etapa
history-project-due = cambió el vencimiento
history-project-description = cambió la descripción
history-task-shared = compartió «{ $became }» con { $subject }

share-no-projects = El uso compartido de proyectos está desactivado en toda la organización. Un administrador puede activarlo.
share-tasks = Tareas del proyecto
share-tasks-help = Todas, también las que se añadan después. Desactivado: solo las que se compartan una a una.
share-due = Vencimiento
share-stage = Etapa
share-hours = Porcentaje de horas
share-progress = Porcentaje de tareas
share-chat = Chat
share-old-messages = Mensajes desde el principio
share-old-messages-help = Desactivado: leen el chat a partir de ahora.
share-project-always = { $files ->
    [0] El chat con invitados y los archivos que no son internos siempre se comparten.
    [one] El chat con invitados y 1 archivo que no es interno siempre se comparten.
   *[other] El chat con invitados y { $files } archivos que no son internos siempre se comparten.
}
share-tasks-title = Compartir tareas
share-tasks-none = Elija al menos una tarea.
share-tasks-button = { $count ->
    [one] Compartir 1 tarea
   *[other] Compartir { $count } tareas
}
share-task-due = Vencimiento
share-task-status = Estado
share-task-progress = Porcentaje de progreso
share-task-files = Archivos
access-only-tasks = solo tareas sueltas
count-tasks = { $count ->
    [one] 1 tarea
   *[other] { $count } tareas
}
count-messages = { $count ->
    [one] 1 mensaje
   *[other] { $count } mensajes
}
settings-projects = Los proyectos se pueden compartir
settings-projects-help = Desactivado: se suspende todo lo compartido de proyectos y nadie puede compartir ninguno. Al activarlo de nuevo, todo queda como estaba.
project-not-shared = Este proyecto ya no se comparte con usted.
project-not-shared-help = Si cree que debería seguir viéndolo, pregunte a la persona que lo compartió.

chat = Chat
chat-team = Miembros del proyecto
chat-guests = Invitados
chat-of = { $chat }: chat de { $title }
chat-of-unread = { $chat }: chat de { $title }, sin leer
chat-unread = nuevo
chat-older = Mensajes anteriores
chat-newest = Ir a lo más reciente
chat-new-from-here = Nuevo
chat-team-empty = Todavía no ha escrito nadie. Aquí solo lee el equipo.
chat-guests-empty = Todavía no ha escrito nadie.
chat-nobody = Este proyecto aún no se ha compartido con nadie. Compártalo y hable aquí con sus invitados.
chat-share-first = Compartir proyecto
chat-write = Escribir un mensaje
chat-write-team = Escribir a los miembros del proyecto
chat-write-guests = Escribir en el chat con invitados
chat-team-reads = Solo los miembros leen esto.
chat-nobody-yet = Los invitados leerán esto cuando el proyecto se comparta con ellos.
chat-will-read = { $count ->
    [one] Lo leerá { $names }.
   *[other] Lo leerán { $names }.
}
chat-and-others = { $names } y { $count ->
    [one] un invitado más
   *[other] { $count } invitados más
}
chat-of-company = { $names } ({ $company })
chat-attach = Adjuntar archivos
chat-send = Enviar
chat-react-to = Reaccionar al mensaje de { $name }
chat-title-team = Chat de los miembros del proyecto
chat-title-guests = Chat con invitados
chat-no-such-sign = No existe la reacción «{ $text }».
chat-removed = Este mensaje se ha retirado.
chat-change-title = Cambiar mensaje
chat-remove = Retirar
chat-remove-sentence = Se eliminan el texto y los archivos que envió con él. Durante 30 días se puede deshacer aquí. Se seguirá viendo que aquí hubo un mensaje.
guest-chat-title = Chat con { $organization }
guest-chat-open = Abrir el chat
hit-message = Mensaje
mail-kind-chat = Chat
mail-kind-told = Compartido, al equipo
mail-kind-tasks = Tareas compartidas
mail-chat-subject = { $author } ha escrito en el chat de «{ $item }»
mail-chat-above = { $author } ha escrito en el chat de
mail-chat-below = Recibe este correo porque participa allí y aún no lo ha leído.
mail-chat-more = { $count ->
    [one] Después llegó un mensaje más.
   *[other] Después llegaron { $count } mensajes más.
}
mail-chat-button = Abrir el chat
mail-told-subject = { $sharer } ha compartido «{ $item }»
mail-told-above = { $sharer } ha compartido con { $guests }:
mail-told-button = Ver quién tiene acceso
mail-told-below = Recibe este correo porque usted es responsable de este proyecto, lo creó o está en su equipo.
mail-yours-subject = { $sharer } le pide que haga algo
mail-yours-above = { $sharer } le pide que haga esto
mail-tasks-subject = { $count ->
    [one] { $sharer } ha compartido una tarea con usted
   *[other] { $sharer } ha compartido { $count } tareas con usted
}
mail-tasks-above = { $count ->
    [one] { $sharer } comparte una tarea de
   *[other] { $sharer } comparte { $count } tareas de
}
approval-title = Aprobación
approval-ask = Pedir aprobación
approval-ask-again = Volver a pedirla
approval-ask-button = Pedir
approval-who = A quién se pide
approval-message = Qué se debe revisar
approval-nobody = Elija a quién se pide.
approval-sees-not = Una de las personas elegidas no ve esta tarea. Compártala antes con ella.
approval-asked-already = Ya se ha pedido a otras personas. Retire antes esa petición o espere las respuestas.
approval-waits = Pendiente de aprobación
approval-yours = Se pide su aprobación
approval-approved = Aprobada
approval-rejected = Rechazada
approval-withdrawn = Retirada
approval-line-waits = aún no ha respondido
approval-line-approved = ha aprobado
approval-line-rejected = ha rechazado
approval-withdraw = Retirar la petición
approval-withdraw-sentence = Ya no se pide a nadie. Las respuestas recibidas quedan en el historial.
approval-asks = { $name } le pide que apruebe esto
approval-note = Unas palabras, si quiere
approval-approve = Aprobar
approval-reject = Rechazar
approval-others = También se ha pedido a otras personas; falta su respuesta.
history-task-approval-asked = pidió a { $became } que apruebe «{ $subject }»
history-task-approval-withdrawn = retiró la petición de aprobación de «{ $subject }»
history-task-approval-passed = pidió a { $became }, en lugar de { $was }, que apruebe «{ $subject }»
history-task-approval-dropped = dejó de pedir a { $was } que apruebe «{ $subject }»
history-task-approved = aprobó «{ $subject }»
history-task-rejected = rechazó «{ $subject }»
mail-kind-approval = Aprobación pedida
mail-kind-decided = Aprobación decidida
mail-approval-subject = { $asker } le pide que apruebe «{ $task }»
mail-approval-above = { $asker } le pide que apruebe una tarea de «{ $item }»:
mail-approval-button = Ver
mail-approval-below = Recibe este correo porque se espera su respuesta.
mail-decided-approved = «{ $task }» está aprobada
mail-decided-approved-above = Todos han aprobado la tarea de «{ $item }»:
mail-decided-rejected = «{ $task }» ha sido rechazada
mail-decided-rejected-above = { $name } ha rechazado la tarea de «{ $item }»:
mail-decided-below = Recibe este correo porque usted pidió la aprobación.
forms = Formularios
forms-about = Los completan personas sin cuenta en una dirección que usted da a conocer, en su sitio web o en un correo. Cada respuesta se convierte aquí en una tarea. Los invitados que ven todas las tareas de este proyecto la ven, sin nombre, dirección ni archivos.
forms-empty = Todavía no hay formularios. Cree uno y dé a conocer su dirección.
form-new = Nuevo formulario
form-make = Crear formulario
form-change = Cambiar
form-title = Título
form-intro = Qué aparece antes de las preguntas
form-questions = Sus preguntas, una por línea
form-questions-help = El nombre, el correo y el asunto se preguntan siempre. Un asterisco al final de una línea: hay que responderla.
form-begins-as = La tarea empieza como
form-takes-files = Se pueden enviar archivos
form-status = Una tarea puede empezar como pendiente o en curso.
form-questions-many = Un formulario tiene { $most } preguntas como máximo.
form-many = Un proyecto tiene { $most } formularios como máximo.
form-answers = { $count ->
    [0] Todavía sin respuestas
    [one] Una respuesta
   *[other] { $count } respuestas
}
form-is-closed = Cerrado
form-address = Dirección de este formulario
form-look = Ver
form-open = Reabrir
form-close = Cerrar
form-renew = Nueva dirección
form-renew-sentence = La dirección que dio a conocer ya no abrirá nada.
form-your-name = Su nombre
form-your-email = Su correo electrónico
form-subject = De qué se trata
form-message = Qué quiere contarnos
form-optional = si quiere
form-files = Archivos
form-files-help = { $files } archivos como máximo, de { $megabytes } MB cada uno.
form-files-again = Elija de nuevo sus archivos. { $files } archivos como máximo, de { $megabytes } MB cada uno.
form-send = Enviar
form-who-reads = Lo que envíe llega a { $organization } y a quienes trabajan con ella en esto. Su nombre, su dirección y sus archivos quedan en { $organization }.
form-trap = Deje esto vacío
form-thanks = Gracias, lo hemos recibido.
form-thanks-help = { $organization } tiene lo que ha enviado y su dirección para responderle.
form-another = Enviar otro
form-closed = Este formulario está cerrado.
form-answer-needed = Responda: { $question }
form-answer-long = Esta respuesta es demasiado larga: { $question }
form-too-much = Es más de lo que cabe en una tarea. Acórtelo o envíelo como archivo.
form-trapped = Se ha completado un campo que las personas no ven, como hacen los programas. Envíelo de nuevo.
form-too-soon = Ha sido más rápido que una mano. Pulse de nuevo.
form-once-more = Esta página ha estado abierta mucho tiempo. No se ha perdido nada; pulse de nuevo.
form-sent-before = Esta página ya se ha enviado. Para enviarla como otra respuesta, pulse de nuevo.
form-changed-meanwhile = Mientras tanto, el formulario ha cambiado. Revíselo y envíelo de nuevo.
task-sent-in = Enviado por { $name } ({ $email }) con el formulario «{ $form }»
history-form-made = creó el formulario «{ $subject }»
history-form-changed = cambió el formulario «{ $subject }»
history-form-closed = cerró el formulario «{ $subject }»
history-form-opened = reabrió el formulario «{ $subject }»
history-form-address = dio otra dirección al formulario «{ $subject }»
history-form-answered = Llegó «{ $subject }» con el formulario «{ $became }»
mail-kind-answer = Formulario completado
mail-answer-subject = { $form }: { $title }
mail-answer-above = { $name } ha completado el formulario «{ $form }»:
mail-answer-button = Ver
mail-answer-below = Recibe este correo porque usted es responsable del proyecto.
