# Tareas, notas, actividades, sus seguidores y comentarios

work-save = Guardar
work-leave = Cancelar
markdown-help = Markdown: **negrita**, *cursiva*, listas con -, enlaces como [texto](dirección), imágenes al pegarlas
marks = Formato
mark-bold = Negrita (Ctrl+B)
mark-italic = Cursiva (Ctrl+I)
mark-heading = Título
mark-list = Lista
mark-numbers = Lista numerada
mark-quote = Cita
mark-link = Enlace
mark-picture = Imagen
picture-sending = Enviando

field-empty = Complete este campo.
field-too-long = Use { $most } caracteres como máximo.
field-no-day = Esto no es una fecha. Escríbala así: 2026-11-30.

names-and-more = { $names } y { $count } más

around-where = Dónde está esto
around-people = Personas

clash-title = Otra persona cambió esto
clash-sentence = Cambió mientras usted escribía. No se ha sobrescrito nada. Elija qué texto se queda.
clash-now = Como está ahora
clash-mine = Como lo escribió usted
clash-keep-mine = Guardar mi texto
clash-keep-theirs = Dejarlo como está ahora

# Tareas
task-title = Tareas
task-empty = Qué hay que hacer, quién lo hace y para cuándo.
task-done-of = { $done } de { $all } hechas
task-tick = Hecha: { $title }
task-finish = Hecha
task-reopen = No hecha
task-open = Pendiente
task-doing = En curso
task-done = Hecha
task-done-on = Hecha: { $day }
task-status = Estado
task-new = Nueva tarea
task-add = Añadir tarea
task-edit = Editar tarea
task-name = Título
task-description = Descripción
task-due = Vencimiento
task-assignee = Quién la hace
task-nobody = Nadie todavía
task-author = Añadida por
task-done-by = Hecha por
task-out-of = Surgida de
task-general = Tareas generales
task-general-about = Tareas de la organización que no pertenecen a ninguna ficha. Solo las ven los miembros.
task-general-empty = Qué hay que hacer en la organización, al margen de las fichas.
task-general-never-guests = Una tarea general nunca se puede compartir con un invitado. Añádala a una ficha si debe verla un invitado.

# Notas
note-title = Notas
note-empty = Lo que conviene saber sobre esto: cómo entrar, qué se acordó.
note-new = Nueva nota
note-add = Añadir nota
note-edit = Editar nota
note-name = Título
note-body = Texto
note-removed = { $author } eliminó esta nota
note-removed-by = { $by } eliminó una nota de { $author }
note-remove = Eliminar
note-remove-question = Se eliminan la nota y sus archivos. Durante 30 días se puede deshacer aquí. Se seguirá viendo que existió.
note-restore = Deshacer
note-overtaken = Mientras tanto, alguien ha cambiado esta nota. Lo que usted ha escrito sigue aquí; guárdelo de nuevo para sustituir lo de la otra persona.

# Actividades
activity-title = Actividades
activity-empty = Lo que ocurrió: reuniones con sus actas, llamadas, visitas.
activity-new = Nueva actividad
activity-add = Añadir actividad
activity-edit = Editar actividad
activity-name = Título
activity-body = Qué ocurrió
activity-kind = Tipo
activity-day = Día
activity-participants = Quién estuvo
activity-meeting = Reunión
activity-call = Llamada
activity-visit = Visita
activity-other = Otra
activity-choose-kind = Elija reunión, llamada, visita u otra.
activity-tasks = Tareas surgidas de ella
activity-make-tasks = Crear tareas a partir de sus líneas
activity-lines = Qué líneas
activity-line-taken = ya es una tarea
activity-make = Crear tareas
activity-choose-lines = Elija al menos una línea.
activity-lines-many = Elija { $most } líneas a la vez como máximo.

# Seguidores
follow-title = Seguidores
follow-none = Nadie sigue esto todavía.
follow-guest = Invitado
follow-left-out = no se muestra: lo compartido no incluye tareas, notas ni actividades
follow-end = Quitar a { $name }
follow-add = Añadir seguidor
follow-who = Añadir a alguien
follow-choose = Elegir un miembro o un invitado
follow-team = Equipo
follow-guests = Invitados
follow-guest-left-out = { $name } (lo compartido no incluye esto)
follow-guest-reads =
    { $count ->
        [0] { $name } (no ve comentarios anteriores)
        [one] { $name } (verá { $count } comentario)
       *[other] { $name } (verá { $count } comentarios)
    }
follow-widens =
    { $count ->
        [0] Si añade a un invitado, lo verá de inmediato, pero ninguno de los comentarios anteriores.
        [one] Si añade a un invitado, lo verá de inmediato, y hasta { $count } comentario con invitados.
       *[other] Si añade a un invitado, lo verá de inmediato, y hasta { $count } comentarios con invitados.
    }
follow-widens-files =
    { $count ->
        [one] También verá su archivo.
       *[other] También verá sus { $count } archivos.
    }
follow-guests-once-open = Los invitados aparecen aquí cuando la ficha está abierta para ellos.
follow-share-first = Compartir la ficha
follow-not-open = La ficha no está abierta para este invitado. Compártala antes.
follow-team-only = Solo equipo

# Comentarios
comment-title = Comentarios
comment-count =
    { $count ->
        [one] { $count } comentario
       *[other] { $count } comentarios
    }
comment-team = Equipo
comment-guests = Con invitados
comment-team-label = Comentarios del equipo
comment-guests-label = Comentarios con invitados
comment-team-note = Los invitados nunca ven este lado
comment-no-guests = Todavía no lee aquí ningún invitado.
comment-share = Compartir
comment-team-empty = Todavía no hay nada escrito.
comment-guests-empty = Todavía no hay nada escrito a los invitados.
comment-older =
    { $count ->
        [one] { $count } comentario anterior
       *[other] { $count } comentarios anteriores
    }
comment-you = Usted
comment-changed = modificado
comment-removed = Este comentario se ha eliminado.
comment-edit = Editar
comment-move = Mostrar a los invitados
comment-of = { " " }– comentario de { $name }
comment-write-team = Escribir al equipo
comment-write-guests = Escribir a los invitados
comment-write-to = Escribir a { $name }
comment-team-reads = Solo el equipo lee esto
comment-team-reads-named = Solo el equipo lee esto. Participan: { $names }
comment-guests-later = Los invitados leerán esto en cuanto tengan acceso
comment-will-read =
    { $count ->
        [one] Lo leerá { $names }
       *[other] Lo leerán { $names }
    }
comment-send-team = Enviar al equipo
comment-send-guests =
    { $count ->
        [0] Enviar – lo leerán los futuros invitados
        [one] Enviar a { $count } invitado
       *[other] Enviar a { $count } invitados
    }
comment-send = Enviar
comment-choose-lane = Elija quién lee: solo el equipo, o también los invitados.
comment-text = Comentario
comment-save = Guardar
comment-leave = Cancelar
comment-change-title = Editar comentario
comment-remove = Eliminar comentario
comment-remove-sentence = Se elimina su texto. Durante 30 días se puede deshacer aquí. Se seguirá viendo que aquí hubo un comentario.
comment-remove-now = Eliminarlo
comment-move-title = ¿Mostrar este comentario a los invitados?
comment-move-now = Mostrar a los invitados
comment-move-nobody = Ningún invitado lo leerá ahora: o todavía no se ha dado acceso a nadie, o los comentarios antiguos están desactivados para ellos. Lo leerán los invitados que admita después con comentarios antiguos.
comment-move-final = Esto no se puede deshacer.

# Historial
history-task-added = añadió la tarea «{ $subject }»
history-task-title = cambió el título de una tarea
history-task-description = cambió la descripción de «{ $subject }»
history-task-due = cambió el vencimiento de «{ $subject }»
history-task-assignee = cambió quién hace «{ $subject }»
history-task-step-added = añadió a la lista de comprobación de «{ $subject }»: { $became }
history-task-step-done = marcó como hecho en «{ $subject }»: { $became }
history-task-step-open = desmarcó en «{ $subject }»: { $became }
history-task-step-removed = eliminó de la lista de comprobación de «{ $subject }»: { $was }
history-task-estimate = cambió la estimación de «{ $subject }»
history-task-worked = trabajó { $became } h en «{ $subject }»
history-task-worked-removed = retiró { $was } h de trabajo de «{ $subject }»
history-task-worked-restored = recuperó { $became } h de trabajo de «{ $subject }»
history-task-status = { $became ->
    [done] marcó «{ $subject }» como hecha
    [doing] marcó «{ $subject }» como en curso
    [cancelled] canceló «{ $subject }»
   *[other] marcó «{ $subject }» como pendiente
}
history-note-added = añadió la nota «{ $subject }»
history-field-shown-here = mostró «{ $subject }» a los invitados de esta ficha
history-field-hidden-here = ocultó «{ $subject }» a los invitados de esta ficha
history-field-shown-to = mostró «{ $subject }» a { $became }
history-field-hidden-to = ocultó «{ $subject }» a { $became }
history-guests-settings = cambió qué pueden hacer aquí los invitados y qué correos reciben
history-guests-may = cambió qué pueden hacer aquí los invitados
history-guests-mailed = cambió qué correos reciben aquí los invitados
history-guests-fields = eligió los campos que ve { $subject }
history-request-made = hizo la solicitud «{ $subject }»
history-request-task = creó una tarea a partir de la solicitud «{ $subject }»
history-request-closed = cerró la solicitud «{ $subject }»
history-request-opened = reabrió la solicitud «{ $subject }»
history-note-removed = eliminó la nota «{ $subject }»
history-note-restored = recuperó la nota «{ $subject }»
history-note-title = cambió el título de una nota
history-note-body = cambió el texto de «{ $subject }»
history-activity-added = añadió la actividad «{ $subject }»
history-activity-kind = cambió el tipo de «{ $subject }»
history-activity-title = cambió el título de una actividad
history-activity-body = cambió el texto de «{ $subject }»
history-activity-day = cambió el día de «{ $subject }»
history-activity-participants = cambió quién estuvo en «{ $subject }»
history-planned-added = planificó «{ $subject }»
history-planned-title = cambió el título de una actividad planificada
history-planned-body = cambió la descripción de «{ $subject }»
history-planned-day = cambió el primer día de «{ $subject }»
history-planned-hour = cambió la hora de «{ $subject }»
history-planned-rule = cambió la repetición de «{ $subject }»
history-planned-confirmer = cambió quién confirma «{ $subject }»
history-planned-responsible = cambió el responsable de «{ $subject }»
history-planned-reminders = cambió los recordatorios de «{ $subject }»
history-planned-ended = terminó la actividad planificada «{ $subject }»
history-planned-confirmed = confirmó «{ $subject }» ({ $became })
history-planned-skipped = omitió «{ $subject }» ({ $became })
history-planned-taken-back = retiró lo indicado sobre «{ $subject }» ({ $became })
history-follow-added = añadió a { $subject } como seguidor de «{ $became }»
history-follow-ended = quitó a { $subject } como seguidor de «{ $was }»
history-comment-to-team = escribió al equipo: «{ $subject }»
history-comment-to-guests = escribió a los invitados: «{ $subject }»
history-comment-changed = cambió un comentario
history-comment-removed = eliminó un comentario
history-comment-restored = recuperó un comentario
history-comment-moved = mostró un comentario del equipo a los invitados: «{ $subject }»
follow-choose-member = Elegir un miembro

home-tasks-all = Todas mis tareas
task-mine = Mis tareas
task-shown-as = Ver como
task-as-list = Lista
task-as-board = Tablero
task-status-of = Estado de «{ $title }»
task-move = Mover
task-followed-too = También las que sigo
task-done-too = También las hechas
task-only-followed = seguida
task-group-late = Atrasadas
task-group-today = Hoy
task-group-week = Próximos 7 días
task-group-later = Más adelante
task-group-some-day = Sin fecha
task-group-done = Hechas
task-steps = Lista de comprobación
task-step-new = Nuevo paso
task-step-add = Añadir paso
task-step-remove = Eliminar: { $text }
task-steps-many = Una lista de comprobación tiene { $most } pasos como máximo.
task-hours = Horas
task-hours-sum = { $worked } h
task-hours-of = { $worked } de { $estimate } h
task-hours-add = Añadir horas
task-hours-help = Como 1:30, 1,5 o 90 m.
task-hours-day = Día
task-hours-note = Qué se hizo
task-hours-remove = Eliminar estas horas
task-hours-removed = Horas que usted ha eliminado
task-hours-wrong = Escriba un tiempo como 1:30, 1,5 o 90 m.
task-estimate = Estimación
task-timer-start = Iniciar cronómetro
task-timer-stop = Parar cronómetro
task-timer-since = en marcha desde: { $clock }
task-timer-runs = cronómetro en marcha
task-timer-elsewhere = Su cronómetro está en marcha en «{ $title }». Párelo allí primero.

# Órdenes de trabajo
order = Orden de trabajo
orders = Órdenes de trabajo
order-number = Orden de trabajo { $number }
order-new = Nueva orden de trabajo
order-change = Cambiar orden de trabajo
order-make = Crear orden de trabajo
order-make-of-task = Convertir en orden de trabajo
orders-which = Qué órdenes de trabajo
orders-open = Por hacer
orders-all = Todas
orders-mine = Solo las mías
orders-empty = Aquí no hay órdenes de trabajo. Se crean en una ficha o un proyecto, donde están sus tareas: dónde, cuándo, con quién y con qué.
order-what = Qué
order-when = Cuándo
order-from = { $day }, desde las { $from }
order-window = { $day }, { $from }–{ $to }
order-window-days = { $day }, { $from } – { $last }, { $to }
order-starts = Desde
order-ends = Hasta
order-clock = Las horas son las del lugar donde se hace el trabajo.
order-no-moment = Esto no es una fecha con hora.
order-no-start = Indique también desde cuándo.
order-ends-before = Termina antes de empezar.
order-place = Lugar
order-contact = Contacto en el lugar
order-phone = Teléfono
order-materials = Materiales
order-material = Material
order-materials-help = Uno por línea, con su cantidad: 2 filtros F7.
order-materials-many = { $most } materiales como máximo.
order-step = Paso
order-steps-help = Un paso por línea.
order-used = Usado
order-used-so-much = usado: { $much }
order-used-example = 2, nada, 3 m
order-added = añadido
order-more = Usado además
order-more-help = Uno por línea.
order-report = Qué se hizo
order-your-report = Su informe
order-no-report = Todavía no hay ningún informe.
order-report-it = Informar y confirmar
order-reported-by = { $name }, { $at }
order-reported-meanwhile = Mientras tanto, alguien ha cambiado el informe. Está arriba; lo que usted ha escrito sigue aquí.
order-photos = Fotos
order-no-photos = Aquí no se pueden enviar archivos.
order-save-report = Guardar informe
order-done-unsigned = Hecha, sin firma
order-confirmation = Confirmación
order-sign-about = La persona para quien se hizo el trabajo lo confirma aquí, en esta pantalla.
order-name = Nombre
order-signature = Firma
order-confirm-it = Confirmar que está hecho
order-confirmed = { $name } ha confirmado que está hecho
order-confirmed-by = en la pantalla de { $by }
order-confirmed-line = { $name } lo confirmó el { $at }, en la pantalla de { $by }.
order-signature-of = Firma de { $name }
order-is-confirmed = Alguien ha confirmado que esta orden de trabajo está hecha. Se podrá cambiar cuando se retire la confirmación.
order-is-confirmed-short = Confirmada
order-withdraw = Retirar la confirmación
order-withdraw-question = La orden de trabajo se podrá volver a cambiar y habrá que confirmarla de nuevo. En el historial queda que se confirmó.
order-withdraw-do = Retirarla
order-overtaken = Mientras tanto, alguien ha cambiado esta orden de trabajo. Lo que usted ha escrito sigue aquí; guárdelo de nuevo para sustituir lo de la otra persona.
order-sheet = PDF
order-code = Lo mismo en un teléfono:
order-template = Plantilla
order-templates = Plantillas de órdenes de trabajo
order-templates-about = Una orden de trabajo que se repite se guarda aquí desde su página, sin cuándo, dónde ni quién.
order-templates-empty = Abra una orden de trabajo y guárdela como plantilla.
order-template-has = { $materials ->
    [one] { $materials } material
   *[other] { $materials } materiales
}, { $steps ->
    [one] { $steps } paso
   *[other] { $steps } pasos
}
order-template-remove = Eliminar la plantilla «{ $title }»
templates-removed = Plantillas eliminadas
order-template-in-house = Las plantillas las gestiona quien trabaja en toda la organización.
order-keep-template = Guardar como plantilla
order-no-template = Ninguna
order-use-template = Usarla
task-to-guest = { $name } (invitado; la verá)
task-guest-not-open = Un invitado solo puede hacer lo que se comparte con él. Compártalo antes con él.
history-order-made = creó una orden de trabajo a partir de «{ $subject }»
history-order-changed = cambió la orden de trabajo «{ $subject }»
history-order-place = cambió el lugar de la orden de trabajo «{ $subject }»
history-order-contact = cambió el contacto en el lugar de la orden de trabajo «{ $subject }»
history-order-phone = cambió el teléfono de la orden de trabajo «{ $subject }»
history-order-window = cambió cuándo se debe realizar la orden de trabajo «{ $subject }»
history-order-materials = cambió los materiales de la orden de trabajo «{ $subject }»
history-order-used = indicó cuánto se usó de «{ $subject }»
history-order-reported = informó sobre «{ $subject }»
history-order-confirmed = obtuvo la confirmación: { $subject }
history-order-withdrawn = retiró la confirmación de «{ $subject }»
history-order-template = guardó «{ $subject }» como plantilla
