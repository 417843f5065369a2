# Notificaciones: lo que interesa a cada persona y sus correos.

notifications = Notificaciones
notifications-bell = { $count ->
    [0] Notificaciones
    [one] Notificaciones, una pendiente
   *[other] Notificaciones, { $count } pendientes
}
notifications-empty = Aquí aparece lo que le interesa: lo que se comparte con usted, tareas nuevas, cambios, respuestas y menciones de su nombre.
notifications-read-all = Marcar todo como leído
notifications-read = Marcar como leída
notifications-read-one = Marcar como leída: { $title }
notifications-unread = sin leer
notifications-pages = Páginas
notifications-first = Ir a lo más reciente
notifications-older = Anteriores

news-shared = { $name } ha compartido esto con usted
news-told = { $name } ha compartido esto con invitados
news-added = { $name } le ha añadido
news-noted = { $name } ha escrito una nota
news-request = { $name } ha hecho una solicitud
news-package = Ha alcanzado el 80 % de su cupo de invitados
news-added-by-nobody = Se le ha añadido
news-new-task = Nueva tarea
news-changed-by-nobody = Cambios: { $parts }
news-changed = { $name } ha cambiado { $parts }
news-part-text = el texto
news-part-due = el vencimiento
news-part-status = el estado
news-part-assignee = quién la hace
news-virus = Se encontró un virus en un archivo, que se ha eliminado
news-files = { $name } ha añadido un archivo
news-comment = { $name } ha escrito
news-event = { $name } le ha escrito
news-mention = { $name } le ha mencionado
news-team-chat = Mensajes nuevos en el chat del equipo
news-team-chat-new = { $count ->
    [one] Un mensaje nuevo en el chat del equipo
   *[other] { $count } mensajes nuevos en el chat del equipo
}
news-guest-chat = Mensajes nuevos en el chat con invitados
news-guest-chat-new = { $count ->
    [one] Un mensaje nuevo en el chat
   *[other] { $count } mensajes nuevos en el chat
}
news-asked = { $name } le pide que apruebe esto
news-approved = Aprobado, por último por { $name }
news-rejected = Rechazado por { $name }
news-with-edits = Aceptado con cambios, por último por { $name }
news-update = { $name } dice cómo va
news-requested = { $name } solicita acceso
news-answer = Alguien ha completado un formulario
news-ending = El acceso finaliza pronto
news-planned-soon = Próximamente ({ $day })
news-planned-due = Vence ({ $day }); confírmelo
news-planned-late = Atrasado ({ $day }); confírmelo
news-unconfirmed = Nadie lo ha confirmado ({ $day })
news-stuck = Nadie puede confirmar esto: no se ha asignado a nadie o está cerrado para esa persona

mails-title = Correos
mails-about = Qué correos recibe y cuándo: al momento, una vez al día en un solo correo o nunca. Lo que le interesa aparece en Notificaciones en cualquier caso.
mails-choose = Elegir qué correos recibe
mails-saved = Guardado. A partir de ahora recibirá así sus correos.
mails-unknown = Elija para cada tipo uno de estos: now, daily, never.
mails-codes = Los códigos para iniciar sesión y las invitaciones a trabajar con una empresa llegan siempre.
mails-shares = Se comparte algo
mails-mentions = Me mencionan
mails-comments = Comentarios
mails-chat = Mensajes en un chat
mails-approvals = Aprobaciones, firmas y listas que se me pide completar
mails-tasks = Tareas, notas y actividades que sigo; mis vencimientos
mails-files = Archivos nuevos
mails-forms = Respuestas a formularios
mails-ends = Accesos que finalizan pronto
mails-digest = El correo que llega una vez al día
mails-now = Al momento
mails-daily = Una vez al día
mails-never = Sin correo

unsubscribe-title = ¿No quiere más correos de estos?
unsubscribe-about = Con un clic dejará de recibir correos de este tipo: { $sort }.
unsubscribe-press = No recibir más
unsubscribed-title = Ya no recibirá más
unsubscribed-about = Ya no recibirá correos de este tipo: { $sort }. Lo que le interesa sigue apareciendo en Notificaciones.
unsubscribe-again = Volver a recibirlos

mail-unsubscribe = No recibir más correos de este tipo
mail-news-subject = { $says }: { $title }
mail-news-button = Abrir
mail-digest-subject = { $count ->
    [one] Hay un asunto pendiente para usted
   *[other] Hay { $count } asuntos pendientes para usted
}
mail-digest-above = Desde su última visita
mail-digest-more = Hay más en Notificaciones.
mail-kind-news = Notificación
mail-kind-digest = Correo del día

calendar = Calendario
calendar-about = Los días en que vence algo, en la medida en que está abierto para usted. Suscríbase desde su propio calendario: allí se actualiza solo.
calendar-days = Qué contiene
calendar-empty = No vence nada. Aquí aparecen las tareas y los proyectos con vencimiento, y lo planificado.
calendar-none = Todavía no hay ninguna dirección. Cree una y añádala a su calendario como suscripción.
calendar-make = Crear una dirección
calendar-address = Dirección de suscripción
calendar-address-help = Quien tenga esta dirección lee lo que aparece aquí. No la comparta, y renuévela si alguien más la ha obtenido.
calendar-copy = Copiar dirección
calendar-copied = Copiada.
calendar-renew = Renovar dirección
calendar-end = Anularla
calendar-fetched = última consulta:

mail-write-above = Escriba su respuesta encima de esta línea
answer-no-files = Aquí no se pueden enviar archivos. Responda sin ellos.
answer-second-step = Su organización pide a sus miembros un segundo paso, que ningún correo puede dar: responda en la página.
