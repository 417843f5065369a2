# Pizarras

board = Pizarra
boards = Pizarras
rail-boards = Pizarras
boards-empty = Una pizarra es un lienzo en el que todos dibujan a la vez: el equipo y los invitados que reciben su dirección.
boards-none-found = Ninguna pizarra coincide.
boards-show-all = Mostrar todas las pizarras
boards-filter = Filtrar pizarras
boards-shared = Compartidas con invitados
boards-mine = Mías
boards-archived = Archivadas
boards-by-title = Por título
boards-by-change = Cambios recientes primero
board-new = Nueva pizarra
board-start = Crear pizarra
board-edit = Cambiar «{ $title }»
board-title = Título
board-picture = Imagen de la pizarra «{ $title }»
board-beside = Junto a la pizarra
board-menu = La pizarra en conjunto
board-locked = Bloqueada
board-lock = Bloquear
board-unlock = Desbloquear
board-archive = Archivar
board-unarchive = Desarchivar
board-is-locked = Bloqueada: { $day }. Todos pueden leer esta pizarra y nadie puede cambiarla.
board-is-archived = Archivada: { $day }. Todos pueden leer esta pizarra y nadie puede cambiarla.
board-is-shut = Esta pizarra está bloqueada. Se puede leer, pero no cambiar.
board-not-allowed = No puede cambiar esto aquí.
board-closed-to-you = Esta pizarra ya no está abierta para usted.
board-full = Esta pizarra está llena: caben 10 000 objetos. Elimine algunos o cree otra pizarra.
board-many-changes = Se pueden enviar 200 cambios a la vez como máximo.
board-temporary = Temporal, hasta: { $at }
board-as-guest = Está aquí como { $name }.
board-as-png = Guardar como PNG
board-as-svg = Guardar como SVG
board-as-pdf = Guardar como PDF
board-opens-link = Cualquiera con el enlace
board-opens-password = Enlace y contraseña

board-role = Rol en la pizarra
board-role-owner = Propietario
board-role-reader = Lector
board-role-reader-help = Mira y sigue los cambios en directo.
board-role-reviewer = Revisor
board-role-reviewer-help = También comenta, hace anotaciones y chatea; solo cambia lo suyo.
board-role-editor = Editor
board-role-editor-help = Lo cambia todo.
board-role-editor-plan = Los invitados pueden ser editores en un plan de pago.
share-no-boards = Su organización no admite invitados en sus pizarras. Un administrador puede cambiarlo.

board-comments = Comentarios
board-comments-empty = Todavía no se ha dicho nada. Elija la herramienta de comentarios y pulse un lugar de la pizarra.
board-comments-none = Todavía no se ha dicho nada.
board-comment-new = Comentar la pizarra
board-say = Enviar
board-say-something = Escriba algo.
board-answer = Responder
board-answer-text = Su respuesta
board-resolve = Resolver
board-reopen = Reabrir
board-resolved-by = resuelto por { $name }
board-resolved-count = { $count ->
    [one] 1 resuelto
   *[other] { $count } resueltos
}
board-pin-number = Lugar { $number } de la pizarra
board-take-back = Retirar lo que escribió { $name }
board-words-of = lo que escribió { $name }
board-too-far = Ese lugar está demasiado lejos.
board-many-pins = Esta pizarra tiene 2000 lugares con comentarios. Responda en uno de ellos.
board-chat-empty = Lo que se escribe aquí lo leen todos en la pizarra.
board-chat-say = Escribir a todos
board-timer = Temporizador
board-timer-off = No hay ningún temporizador en marcha.
board-timer-until = En marcha hasta las { $at }.
board-timer-minutes = { $count } min
board-timer-stop = Parar
board-timer-long = Un temporizador dura 24 horas como máximo.
board-picture-missing = Elija una imagen.
board-picture-wrong = No es una imagen que se pueda mostrar: sirven PNG, JPEG, GIF y WebP.
board-many-pictures = Esta pizarra tiene 1000 imágenes. Elimine algunas o cree otra pizarra.
history-board-locked = bloqueó la pizarra
history-board-unlocked = desbloqueó la pizarra
history-board-archived = archivó la pizarra
history-board-unarchived = desarchivó la pizarra
history-board-words-removed = eliminó palabras de { $subject }
history-board-words-restored = recuperó palabras de { $subject }

board-address = Quién entra con su dirección
board-address-role = Rol de quienes entran con ella
board-opens-people = Personas concretas
board-opens-people-help = Solo las personas invitadas. Las demás pueden solicitar acceso.
board-opens-password-help = Quien tenga la dirección y sepa la contraseña.
board-opens-link-help = Quien tenga la dirección escribe un nombre y entra.
board-opens-what = Elija quién entra con la dirección.
board-opens-nothing = Ahora la dirección no abre nada. Elija antes quién entra con ella.
board-opens-there = Lo que abre la dirección de una pizarra se indica en la pizarra.
board-role-what = Elija el rol de quienes entran con la dirección.
board-outsiders-need-password = En su organización, una pizarra solo se puede abrir por su dirección con una contraseña.
board-needs-password = Su organización exige una contraseña y esta pizarra no tiene ninguna: su dirección no deja entrar a nadie. Elija «Enlace y contraseña» y guarde; después pase la contraseña junto con la dirección.
board-copy = Copiar dirección
board-copied = Copiada. Quien la tenga escribe un nombre y entra.
board-copied-password = Copiada. Quien la tenga necesita también la contraseña: envíela por otra vía.
board-password = Contraseña
board-password-new = Nueva contraseña
board-password-copied = Se ha copiado la contraseña.
board-password-missing = Escriba la contraseña que recibió con la dirección.
board-password-wrong = Esa no es la contraseña de esta pizarra.
board-enter = Entrar como invitado
board-enter-name = Su nombre
board-enter-help = Su nombre aparece junto a su cursor y a lo que escriba.
history-board-opens = abrió la pizarra a { $became ->
    [people] solo personas invitadas
    [password] todos los que tengan enlace y contraseña
   *[link] todos los que tengan el enlace
}
history-board-password-changed = cambió la contraseña de la pizarra
board-password-copy = Copiar
board-outsiders-wrong = Elija qué pasa en las pizarras con quienes no son miembros.
settings-outsiders = Pizarras y personas que no son miembros
settings-outsiders-invited = Se les puede invitar o pueden entrar con una dirección
settings-outsiders-password = Con una dirección solo entran si hay contraseña
settings-outsiders-never = No entran en ninguna pizarra
settings-outsiders-open = { $count ->
    [one] { $count } pizarra está abierta por su dirección sin contraseña. Si se exige una, su dirección no deja entrar a nadie hasta que la pizarra la tenga.
   *[other] { $count } pizarras están abiertas por sus direcciones sin contraseña. Si se exige una, estas no dejan entrar a nadie hasta que las pizarras la tengan.
}
settings-board-role = Rol de quienes entran con la dirección de una pizarra nueva
board-last-owner = Una pizarra tiene un propietario. Nombre antes a otra persona.
board-member-which = Elija un miembro.
board-member-add = Añadir un miembro
board-member-off = Quitar a { $name } de la pizarra
board-role-of = Rol de { $name } en la pizarra
history-board-role = { $became ->
    [none] quitó a { $subject } de la pizarra
   *[other] dio a { $subject } el rol { $became }
}
board-copy-of = { $title } (copia)
board-duplicate = Duplicar
board-keep-team = Guardar como plantilla para el equipo
board-keep-public = Guardar como plantilla para todos
board-keep-not = Dejar de ser plantilla
board-template = A partir de
board-template-none = Una pizarra vacía
board-template-what = Elija qué es la pizarra a partir de ahora.
board-template-public = Para todos
board-page-title = Crear una pizarra
board-page-lead = No necesita cuenta. Puede dibujar en la pizarra de inmediato.
board-page-template = A partir de
board-page-which = Elija una de estas.
board-page-make = Crear la pizarra
board-page-help = No tiene propietario y se elimina a las 24 horas, salvo que un miembro de esta organización la haga suya.
board-page-copy = Copiar la dirección de la página
board-page-copy-help = Quien la tenga crea pizarras con las plantillas para todos. Cada una se elimina al cabo de un día salvo que un miembro la haga suya.
board-page-copied = Copiada. Quien la tenga puede crear pizarras con las plantillas para todos.
board-is-temporary = Esta pizarra es temporal: no tiene propietario y se elimina con todo lo que contiene (fin: { $at }). Si un miembro de la organización la hace suya, se conserva.
board-claim = Hacerla mía
board-claim-members = Solo los miembros de la organización pueden hacer suya una pizarra. Envíe su dirección a uno.
board-claimed-already = Esta pizarra ya tiene propietario.
board-pass-by-mail = Enviar por correo electrónico
history-board-claimed = hizo suya la pizarra
history-board-over = eliminada: nadie la hizo suya a tiempo
history-board-nature = { $became ->
    [team_template] guardó la pizarra como plantilla para el equipo
    [public_template] guardó la pizarra como plantilla para todos
   *[board] volvió a convertir la plantilla en pizarra
}
board-invited-title = Solo para personas invitadas
board-invited-lead = Esta pizarra de { $organization } está abierta a personas concretas. Así puede entrar:
board-invited-team = Reciba una invitación, a la pizarra o al equipo.
board-invited-account = Inicie sesión con su cuenta o cree una.
board-invited-confirm = Confirme su dirección de correo, a la que llega la invitación.
board-waits-title = Por ahora este enlace no deja entrar a nadie
board-waits = Pregunte a quien se lo dio cómo puede entrar.
board-request = Solicitar acceso
board-request-message = Unas palabras para el propietario, si quiere
board-request-as = El propietario ve { $email } y le responde allí.
board-request-sign-in = Inicie sesión y vuelva a abrir la dirección de la pizarra: allí puede solicitar acceso.
board-request-waits = El propietario de la pizarra tiene su solicitud. La respuesta llegará por correo.
board-requests = Solicitan acceso
board-requests-wait = { $count ->
    [one] Una persona solicita acceso a esta pizarra.
   *[other] { $count } personas solicitan acceso a esta pizarra.
}
board-requests-show = Responder
board-request-accept = Dar acceso
board-request-decline = Rechazar

board-file-one = Envíe los archivos de uno en uno.
board-many-files = Esta pizarra tiene 1000 archivos. Elimine algunos o cree otra pizarra.
board-web-image-address = Escriba la dirección de una imagen, como https://example.com/picture.png.
board-web-image-inside = Esa dirección lleva a una máquina que no está abierta a todos. Desde allí no se recuperan imágenes.
board-web-image-no-answer = No ha llegado nada de esa dirección. ¿Es correcta y está abierta a todos?
board-web-image-large = Esa imagen es demasiado grande: 16 MB como máximo.

board-workflow = Flujo de trabajo
board-updates = Cómo va
board-updates-empty = Nadie ha dicho cómo va. Dígalo aquí y lo sabrán todos en la pizarra.
board-updates-none = Nadie ha dicho cómo va.
board-update-text = ¿Qué hay que saber?
board-update-post = Publicar
board-update-removed = Lo que decía aquí cómo va se ha retirado.
board-state = Cómo va
board-state-planned = Planificada
board-state-progress = En curso
board-state-feedback = Se piden comentarios
board-state-hold = En pausa
board-state-done = Hecha
board-state-which = Elija cómo va.
board-approval-runs = Se ha pedido a algunas personas que aprueben esta pizarra. Nadie la cambia hasta que hayan respondido.
board-approval-yours = Se le pide que apruebe esta pizarra. Nadie la cambia hasta que todos hayan respondido.
board-approval-by = Lo pide { $name }
board-approval-due = Plazo: { $day }
board-approval-until = Plazo (opcional)
board-approval-past = Ese día ya ha pasado.
board-approval-locks = Nadie cambia la pizarra mientras usted espera respuestas. Se guarda un PDF de ella.
board-approval-untold = Un invitado que no es editor no recibe ningún correo y lo encuentra en la pizarra. Avísele usted.
board-approval-pdf = La pizarra como estaba, en PDF
board-approval-not-here = Una de las personas elegidas no está en esta pizarra. Compártala antes con ella.
board-approval-already = Ya se ha pedido a otras personas. Retire antes esa petición o espere las respuestas.
board-approval-over = Ya no se pide a nadie.
board-approval-which-edits = Diga qué cambios.
board-approval-note = Sus motivos o los cambios
board-approval-accept-edits = Aceptar con cambios
board-approval-reject = No aprobar
board-approval-with-edits = Aceptada con cambios
board-approval-rejected = No aprobada
board-approval-line-edits = ha aceptado con cambios
board-approval-line-rejected = no ha aprobado
board-approval-withdraw-sentence = Ya no se pide a nadie y la pizarra se puede volver a cambiar.
board-approvals-over = { $count ->
    [one] 1 aprobación anterior
   *[other] { $count } aprobaciones anteriores
}
history-board-approval-asked = pidió a { $became } que apruebe la pizarra
history-board-approval-withdrawn = retiró la petición de aprobación
history-board-approval-passed-on = pasó a otra persona la petición de aprobación de la pizarra
history-board-approval-dropped = retiró de la petición de aprobación de la pizarra a quien dejó el equipo
history-board-approved = aprobó la pizarra
history-board-accepted = aceptó la pizarra con cambios: { $became }
history-board-not-approved = no aprobó la pizarra
history-board-update = dijo cómo va: { $became ->
    [planned] planificada
    [in_progress] en curso
    [feedback] se piden comentarios
    [on_hold] en pausa
   *[done] hecha
}
history-board-update-removed = retiró lo dicho sobre cómo va
history-board-update-restored = recuperó lo dicho sobre cómo va
board-mention-let-in = { $names }: todavía sin acceso a esta pizarra. ¿Dar el acceso que tienen quienes entran con su dirección?
board-mention-owners = { $names }: sin acceso a esta pizarra. Sus propietarios pueden darlo; con este mensaje no se avisa a las personas mencionadas.
board-mention-yes = Dar acceso y enviar
board-mention-no = Enviar sin avisar
board-make-task = Convertir en tarea
board-make-another-task = Crear otra tarea a partir de esto

board-move = Mover a un proyecto
board-move-help = Un proyecto es una carpeta para pizarras. Quién ve la pizarra no cambia.
board-move-button = Mover
board-project-none = Sin proyecto
board-project-not-yours = No puede cambiar ese proyecto.
boards-project-empty = En este proyecto no hay pizarras que usted vea. Cree una aquí o mueva una desde su menú.
boards-share = Compartir todas las pizarras
boards-share-help = { $count ->
    [one] Puede compartir una pizarra de aquí.
   *[other] Puede compartir { $count } pizarras de aquí, todas a la vez, con una persona.
} Las pizarras que se añadan después no se comparten así. Con invitados se comparten una a una.
boards-share-with = Con quién
boards-share-who = Elija con quién.
boards-share-elsewhere = miembro en otra parte
boards-share-button = Compartir todas
boards-share-plan = Todas las pizarras a la vez se comparten con miembros de una organización con plan de pago. Compártalas una a una.
boards-share-none = No puede compartir ninguna de las pizarras de aquí.
board-rest-ask = Pedir las demás pizarras
board-rest-help = Usted ve algunas pizarras de este proyecto. Las demás se piden a su responsable.
board-rest-waits = Ha pedido las demás pizarras.
board-rest-asked = ve algunas de estas pizarras y pide las demás.
board-rest-open = Dar acceso
board-rest-nobody = Inicie sesión primero, para que se sepa quién lo pide.
board-rest-seen = Ya ve este proyecto.
history-board-moved = movió la pizarra a «{ $subject }»
history-board-moved-out = sacó la pizarra de «{ $subject }»

board-starter-ideas = Reunir ideas
board-starter-flow = Por hacer, en curso, hecho
board-starter-retrospective = Retrospectiva
board-starter-plan = Un plan por pasos
board-starter-question = ¿Cuál es la pregunta?
board-starter-to-do = Por hacer
board-starter-doing = En curso
board-starter-done = Hecho
board-starter-good = Fue bien
board-starter-hard = Fue difícil
board-starter-next = La próxima vez
board-starter-step = Paso { $number }
board-starter-today = Hoy
board-starter-goal = Meta
