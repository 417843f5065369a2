crumbs = Dónde está
overtaken = Otra persona cambió esto mientras usted escribía. Así está ahora; debajo está lo que usted escribió.
overtaken-mine = Guardar lo mío
overtaken-theirs = Conservar lo suyo
role = Rol
role-administrator = Administrador
role-administrator-about = todo en la organización
role-internal = Interno
role-internal-about = trabaja con todas las colecciones y fichas
role-external = Externo
role-external-about = solo aquello en lo que participa
role-unknown = Ese rol no existe.
home-title = Hola, { $name }
home-tasks = Mis tareas
home-tasks-empty = No hay nada pendiente para usted.
home-items = Cambios recientes
home-items-empty = Aquí aparecerá aquello en lo que trabajan usted y su equipo.
home-guests = Invitados vistos hace poco
home-guests-empty = Cuando un invitado abra algo que usted ha compartido, lo verá aquí.
home-open-to = { $count ->
    [one] un invitado
   *[other] { $count } invitados
}
first-title = Le damos la bienvenida, { $name }. La casa es suya.
first-lead = Está vacía y nadie de fuera puede ver lo que hay dentro. Tres pasos y su primer invitado estará en la puerta.
first-organizer = Cree su primera colección
first-organizer-about = Un lugar para fichas de un mismo tipo. Los campos se pueden cambiar más tarde.
first-from = Empezar con
first-make = Crear la colección
first-ask = Las colecciones las crea un administrador. Pídale la primera.
first-record = Añada una ficha
first-record-about = Un puente, un contrato, un pedido: lo que quiera mostrar a un invitado.
first-share = Compártala con un invitado
first-share-about = Por correo o con un enlace. Antes verá exactamente lo que verá el invitado.
team-title = Mi equipo
team-count = { $count ->
    [one] Un miembro
   *[other] { $count } miembros
}
team-actions = Qué hacer con { $name }
team-make = Dar el rol { $role }
team-role-for-guest = { $name } tiene acceso como invitado, y los invitados no tienen rol. Envíele antes una invitación a su equipo; eso ocupa una licencia.
team-last-administrator = Alguien debe ser administrador. Nombre primero a otra persona.
invitations-title = Invitaciones pendientes
invitation-by = invitación de { $name } · { $when }
invitation-over = caducada
invitation-again = Enviar de nuevo
invitation-cancel = Cancelar la invitación
invitation-member-already = { $name } ya trabaja aquí.
invitation-open-already = Esta dirección ya tiene una invitación. Vuelva a enviar esa.
invite-title = Invitar a un miembro
invite-seat = Un miembro trabaja aquí y ocupa una licencia. Para mostrar algo a alguien de fuera, compártalo.
invite-name = Nombre
invite-button = Enviar invitación
administration-title = Administración
administration-ways = Más de la administración
administration-guests = Invitados
administration-guests-of = de { $count }
administration-guests-any = tantos como quiera
administration-plan = Plan
plan-free = Free
plan-business = Business
plan-enterprise = Enterprise
settings-title = Configuración
settings-name = Nombre
settings-hue = Color
settings-hue-wrong = Elija uno de los colores.
settings-days = Días de confianza en el navegador de un invitado
settings-days-help = Pasados esos días se vuelve a pedir un código. Con 0 se pide en cada visita.
settings-days-wrong = Un número de días de 0 a 365.
settings-code = Pedir un código también en la primera visita
settings-code-help = Así, un enlace de invitado por sí solo no da acceso a nadie.
settings-external = Enlaces de invitado
settings-external-help = Los miembros pueden crearlos y copiarlos.
settings-second = Los miembros necesitan un segundo paso
settings-second-help = Solo entran con una aplicación de autenticación, una llave de acceso o su inicio de sesión único.
settings-second-self = Configure primero su propio segundo paso; si no, usted se quedaría fuera.
hue-green = Verde
hue-sand = Arena
hue-sky = Cielo
hue-ochre = Ocre
hue-plum = Ciruela
hue-moss = Musgo
guest-browsers-title = Navegadores de confianza de invitados
guest-browsers-empty = Todavía no hay ningún navegador de confianza de invitados.
audit-title = Registro
audit-lead = Quién hizo qué y quién vio qué. Nada de lo que contiene se puede cambiar.
audit-empty = Todavía no ha ocurrido nada.
audit-pages = Páginas del registro
audit-newest = Más recientes
audit-older = Anteriores
audit-by-system = Parlor
audit-by-nobody = Alguien desconocido
audit-by-somebody = Alguien
audit-named = «{ $name }»
audit-deed = { $deed ->
    [organization-founded] fundó la organización
    [organization-made] creó la organización como operador
    [settings-changed] cambió la configuración
    [brand-changed] cambió la marca
    [brand-picture] subió una imagen de la marca
    [brand-picture-removed] eliminó una imagen de la marca
    [sender-set] fijó el remitente de los correos
    [sender-confirmed] confirmó el remitente de los correos
    [sender-ready] encontró la clave de los correos en el dominio y usa su dirección
    [sender-unready] ya no encontró la clave de los correos en el dominio y deja de usar su dirección
    [sender-removed] eliminó el remitente de los correos
    [role-given] asignó otros roles a
    [role-made] creó un rol
    [role-changed] cambió un rol
    [role-ended] dejó un rol sin uso
    [records-exported] exportó fichas de
    [records-imported] importó fichas en
    [moved-in] trajo datos de otro programa
    [view-saved] guardó una vista de la lista
    [view-removed] eliminó una vista de la lista
    [member-removed] quitó del equipo a
    [invitation-sent] envió una invitación
    [invitation-sent-again] volvió a enviar una invitación
    [invitation-cancelled] retiró una invitación
    [invitation-role] cambió el rol de una invitación
    [invitation-accepted] aceptó una invitación
    [copies-exported] exportó las copias de
    [contact-made] añadió el contacto
    [contact-merged] se unió a otro contacto
    [contact-changed] cambió el contacto
    [browser-ended] retiró la confianza a un navegador
    [person-signed-in] inició sesión
    [person-signed-out] cerró sesión
    [person-password] cambió su contraseña
    [person-second-on] activó el segundo paso del inicio de sesión
    [person-second-off] desactivó el segundo paso del inicio de sesión
    [key-made] creó una clave para programas
    [passkey-added] añadió una llave de acceso
    [passkey-removed] eliminó una llave de acceso
    [key-ended] anuló una clave para programas
    [service-made] añadió el servicio
    [service-key-made] creó una clave del servicio
    [service-key-ended] anuló una clave del servicio
    [view-key-made] creó una clave que muestra lo que ve un invitado:
    [view-key-ended] anuló una clave que muestra lo que ve un invitado:
    [file-read] leyó un archivo
    [file-reminded] recordó a invitados que lean un archivo
    [task-read] abrió una tarea
    [note-read] abrió una nota
    [activity-read] abrió una actividad
    [event-read] abrió un mensaje o una petición sobre un documento
    [request-read] abrió una solicitud
    [request-list-read] abrió una lista de peticiones
    [planned-read] abrió una actividad planificada
    [preset-made] creó un preajuste para compartir
    [preset-changed] cambió un preajuste para compartir
    [preset-ended] eliminó un preajuste para compartir
    [group-made] creó un grupo de invitados
    [group-renamed] cambió el nombre de un grupo de invitados
    [group-ended] eliminó un grupo de invitados
    [group-joined] añadió un contacto a un grupo de invitados
    [group-left] sacó un contacto de un grupo de invitados
    [group-shared] compartió con un grupo de invitados
    [item-seen] vio
    [item-fetched] recuperó con un programa propio
    [share-opened] compartió con un invitado:
    [share-changed] cambió lo que ve un invitado de
    [share-closed] cerró el acceso de un invitado a
    [activity-added] añadió una actividad
    [activity-changed] cambió una actividad
    [category-added] añadió una categoría a la colección
    [category-archived] dejó una categoría sin uso
    [category-renamed] cambió el nombre de una categoría
    [category-restored] volvió a usar una categoría
    [comment-added] escribió un comentario
    [comment-changed] cambió un comentario
    [comment-moved] mostró un comentario del equipo a los invitados
    [comment-removed] eliminó un comentario
    [comment-restored] recuperó un comentario
    [board-said] escribió en el chat de la pizarra
    [board-commented] comentó en la pizarra
    [board-resolved] resolvió un comentario en la pizarra
    [board-reopened] volvió a abrir un comentario en la pizarra
    [board-words-removed] eliminó palabras de la pizarra
    [board-words-restored] recuperó palabras de la pizarra
    [board-update] dijo cómo va la pizarra
    [board-update-removed] retiró lo dicho sobre cómo va la pizarra
    [board-update-restored] recuperó lo dicho sobre cómo va la pizarra
    [board-picture] puso una imagen en la pizarra
    [board-file] puso un archivo en la pizarra
    [board-timer] inició el temporizador de la pizarra
    [board-timer-stopped] detuvo el temporizador de la pizarra
    [template-changed] cambió los huecos de la plantilla
    [message-reacted] reaccionó a un mensaje en el chat de
    [message-unreacted] retiró una reacción en el chat de
    [message-restored] recuperó un mensaje en el chat de
    [stage-restored] recuperó una etapa de proyectos
    [event-started] inició un intercambio
    [event-closed] cerró un intercambio a los invitados
    [event-opened] abrió un intercambio a los invitados
    [event-closed-to] cerró un intercambio a un solo invitado
    [event-opened-to] volvió a abrir un intercambio a un solo invitado
    [file-closed-to] cerró un archivo a un invitado
    [file-opened-to] abrió un archivo a un invitado
    [field-added] añadió un campo
    [field-archived] dejó un campo sin uso
    [field-changed] cambió un campo
    [field-hidden] ocultó un campo a los invitados
    [field-moved] movió un campo
    [field-restored] volvió a usar un campo
    [field-shown] mostró un campo a los invitados
    [file-added] añadió un archivo
    [file-internal] ocultó un archivo a los invitados
    [file-removed] eliminó un archivo
    [file-renamed] cambió el nombre de un archivo
    [file-restored] recuperó un archivo
    [file-shown] mostró un archivo a los invitados
    [file-sealed] selló un archivo
    [evidence-made] obtuvo las evidencias de
    [archive-asked] pidió un paquete de la organización
    [archive-cancelled] detuvo un paquete de la organización
    [archive-taken] descargó un paquete de la organización
    [seal-imported] importó un certificado para los sellos
    [seal-own] volvió a un certificado de la instalación
    [signing-approved] aprobó
    [signing-changes] pidió cambios antes de firmar
    [signing-confirmed] confirmó con un código antes de firmar
    [signing-declined] rechazó firmar
    [signing-ended] terminó un circuito de firmas
    [signing-passed] delegó una firma
    [signing-sealed] selló lo firmado
    [signing-seal-stopped] detuvo el sellado de lo firmado
    [signing-seal-begun-again] reanudó el sellado de lo firmado
    [signing-sent] envió a firmar
    [signing-signed] firmó
    [file-version] añadió una versión de un archivo
    [file-virus] encontró un virus en un archivo y lo destruyó
    [follow-added] añadió un seguidor
    [follow-ended] quitó un seguidor
    [contact-erased] suprimió los datos de un contacto
    [member-erased] suprimió los datos de un antiguo miembro
    [erasure-asked] pidió la supresión de sus datos
    [erasure-back] retiró la petición de supresión
    [erasure-objected] se opuso a la supresión de
    [data-exported] se llevó sus datos
    [retention-changed] cambió los plazos de conservación
    [retention-ran] eliminó lo que ya no se conserva
    [item-binned] movió a la papelera
    [item-changed] modificó
    [item-created] añadió
    [item-restored] sacó de la papelera
    [link-activated] activó un enlace de invitado
    [link-copied] copió un enlace de invitado
    [link-deactivated] desactivó un enlace de invitado
    [link-end-set] fijó la fecha de fin de un enlace de invitado
    [link-fetched] recuperó un enlace de invitado sin abrirlo
    [link-held] abrió un enlace que nadie ha confirmado
    [link-made] creó un enlace de invitado
    [link-opened] abrió un enlace de invitado
    [link-renewed] creó un enlace de invitado nuevo en lugar del anterior
    [note-added] añadió una nota
    [note-changed] cambió una nota
    [note-removed] eliminó una nota
    [note-restored] recuperó una nota
    [organizer-guests] cambió lo que ven, hacen y reciben los invitados de una colección
    [order-made] creó una orden de trabajo
    [order-changed] cambió una orden de trabajo
    [order-reported] informó sobre una orden de trabajo
    [order-confirmed] obtuvo la confirmación de una orden de trabajo
    [order-withdrawn] retiró la confirmación de una orden de trabajo
    [order-template] guardó una orden de trabajo como plantilla
    [order-template-removed] eliminó una plantilla de órdenes de trabajo
    [order-template-restored] recuperó una plantilla de órdenes de trabajo
    [request-made] hizo una solicitud
    [request-task] creó una tarea a partir de una solicitud
    [request-closed] cerró una solicitud
    [request-opened] reabrió una solicitud
    [list-made] creó una lista de peticiones
    [list-asked] pidió a invitados con una lista de peticiones
    [list-title] cambió el título de una lista de peticiones
    [list-body] cambió el texto de una lista de peticiones
    [list-due] cambió el vencimiento de una lista de peticiones
    [list-closed] cerró una lista de peticiones
    [list-opened] reabrió una lista de peticiones
    [list-done] completó una lista de peticiones
    [list-point-added] añadió un punto a una lista de peticiones
    [list-point-changed] cambió un punto de una lista de peticiones
    [list-point-moved] movió un punto de una lista de peticiones
    [list-point-removed] eliminó un punto de una lista de peticiones
    [list-point-restored] recuperó un punto de una lista de peticiones
    [list-answered] respondió a un punto de una lista de peticiones
    [list-taken-back] retiró una respuesta de una lista de peticiones
    [list-accepted] aceptó una respuesta de una lista de peticiones
    [list-sent-back] devolvió una respuesta de una lista de peticiones
    [list-template-saved] guardó una plantilla de listas de peticiones
    [list-template-removed] eliminó una plantilla de listas de peticiones
    [list-template-restored] recuperó una plantilla de listas de peticiones
    [planned-added] planificó una actividad
    [planned-changed] cambió una actividad planificada
    [planned-ended] terminó una actividad planificada
    [planned-confirmed] confirmó una actividad planificada
    [planned-skipped] omitió un día de una actividad planificada
    [planned-taken-back] retiró una confirmación
    [record-guests] cambió lo que ven, hacen y reciben los invitados de una ficha
    [grant-fields] eligió los campos que ve un invitado
    [guest-suspended] suspendió a
    [guest-resumed] readmitió a
    [guest-renewed] renovó el tiempo como invitado de
    [guest-changed] cambió el tiempo como invitado de
    [guest-ended] anotó el fin del tiempo como invitado de
    [guest-asked] pidió más tiempo como invitado
    [review-started] inició una revisión de accesos
    [review-decided] respondió en una revisión de accesos por
    [review-closed] cerró una revisión de accesos
    [review-reported] elaboró el informe de una revisión de accesos
    [domain-named] indicó el dominio propio
    [domain-removed] quitó el dominio propio
    [domain-certified] obtuvo un certificado para el dominio propio
    [domain-used] crea los enlaces con el dominio propio
    [domain-failed] crea los enlaces sin el dominio propio, que no responde:
    [webhook-made] añadió el webhook
    [webhook-changed] cambió el webhook
    [webhook-secret] dio otro secreto al webhook
    [webhook-taken] se hizo cargo del webhook
    [webhook-off] desactivó el webhook
    [webhook-on] activó el webhook
    [webhook-tested] envió un evento de prueba al webhook
    [webhook-sent-again] reenvió algo al webhook
    [webhook-removed] eliminó el webhook
    [sharing-rule-on] activó una regla para compartir
    [sharing-rule-off] desactivó una regla para compartir
    [organizer-changed] cambió una colección
    [organizer-cover] puso otra portada a una colección
    [organizer-extranet-off] cerró una colección a los invitados
    [organizer-extranet-on] abrió una colección a los invitados
    [organizer-made] creó una colección
    [participant-added] añadió al equipo de
    [participant-removed] quitó del equipo de
    [plan-set] fijó el plan
    [share-ended] cerró el acceso de un invitado, llegado su fin, a
    [share-end-set] fijó hasta qué día un invitado tiene acceso a
    [task-added] añadió una tarea
    [task-changed] cambió una tarea
    [task-step-added] añadió un paso a una tarea
    [task-step-done] marcó como hecho un paso de una tarea
    [task-step-open] desmarcó un paso de una tarea
    [task-step-removed] eliminó un paso de una tarea
    [task-estimate] cambió la estimación de una tarea
    [task-worked] anotó trabajo en una tarea
    [task-worked-removed] retiró trabajo de una tarea
    [task-worked-restored] recuperó trabajo de una tarea
    [task-status] cambió el estado de una tarea
   *[other] -
}
contacts-title = Mis contactos
contacts-empty = Todavía no hay nadie. Los contactos aparecen solos cuando comparte algo, o puede añadir uno abajo.
contacts-no-counterparty = Sin empresa
contact-add = Añadir contacto
contact-name = Nombre
contact-job = Cargo
contact-phone = Teléfono
contact-language = Idioma
contact-counterparty = Empresa
contact-counterparty-help = Un nombre nuevo crea una empresa nueva.
contact-since = Contacto desde
contact-change = Cambiar
contact-no-email = aún sin correo electrónico
contact-email-help = Otra dirección de correo es otro buzón: los navegadores de confianza con la anterior tendrán que volver a mostrar un código.
contact-email-taken = Otro contacto tiene esta dirección.
contact-open = { $count ->
    [one] Un elemento abierto
   *[other] { $count } elementos abiertos
}
contact-nothing-open = Nada abierto
contact-open-title = Abierto a este contacto
contact-open-empty = Este contacto no tiene acceso a nada. Ve una página vacía.
contact-open-since = Abierto desde: { $when }
contact-open-until = hasta el { $when }
contact-seen = Visto: { $when }
contact-not-seen = Aún sin ver
contact-team = Equipo
contact-no-role = Los invitados no ocupan licencia y solo ven lo que usted comparte.
contact-member-already = También es miembro de su equipo.
contact-invite = Invitar a mi equipo
contact-invite-seat = { $name } será miembro cuando acepte y ocupará una licencia. Los accesos que tiene como invitado quedan igual.
contact-invite-no-email = Añada primero una dirección de correo electrónico; allí se envía la invitación.
audit-by-click = al pulsar Abrir en el correo
audit-by-code = con un código
settings-zone = Zona horaria
settings-zone-help = Para invitados y miembros hasta que se conozca la suya
settings-language-help = Para correos a personas cuyo idioma aún no se conoce
contact-mark-elsewhere = Miembro en otra parte
contact-mark-account = Tiene cuenta
contact-mark-guest = Invitado
contact-mark-invited = Aún no ha venido
contact-mark-unknown = Sin buzón
contact-seat-free = En el plan Free, una licencia no cuesta nada.
contact-seat-plan = Una licencia cuesta lo que indica su plan.
contact-seat-price = Una licencia cuesta { $price }.
