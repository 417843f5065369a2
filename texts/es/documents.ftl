# Documentos y sus intercambios

document = Documento
documents = Documentos
documents-empty = Un documento se lee, se comenta y se firma: lo hacen el equipo y los invitados que lo reciben con un enlace.
documents-none-found = Ningún documento coincide.
documents-show-all = Mostrar todos los documentos
documents-filter = Filtrar documentos
documents-shared = Compartidos con invitados
documents-mine = Míos
document-new = Nuevo documento
document-start = Crear documento
document-edit = Editar «{ $title }»
document-subject = Asunto
document-description = Descripción
document-description-help = La leen todos los que ven el documento, también los invitados.
document-no-description = Todavía sin descripción.
document-changed = Modificado
document-to-sign = Archivos para firmar
document-to-sign-add = Añadir un PDF para firmar
document-to-sign-empty = Aquí aparecen los PDF que se deben firmar.
sign-no-pdf = { $name } no es un PDF. Solo se pueden firmar archivos PDF; guárdelo antes como PDF.
sign-too-large = { $name } es demasiado grande para firmarlo: 64 MB como máximo.
sign-encrypted = { $name } está protegido con contraseña. Quite antes la protección: quien compruebe una firma también necesitaría la contraseña.
sign-certified = { $name } está certificado por alguien que no permite cambios. Añádalo como otro archivo.
sign-broken = { $name } está dañado y no se puede firmar. Imprímalo en un PDF nuevo y pruebe con ese.
history-document-description = cambió la descripción
history-event-started = { $became ->
    [approval] pidió aprobación: { $subject }
    [signature] pidió firmas: { $subject }
   *[other] escribió un mensaje: { $subject }
}
history-event-closed = cerró a todos los invitados: { $subject }
history-event-opened = volvió a abrir a los invitados: { $subject }
history-event-closed-to = cerró el intercambio «{ $subject }» a { $became }
history-event-opened-to = volvió a abrir el intercambio «{ $subject }» a { $became }
history-file-closed-to = cerró { $subject } a { $became }
history-file-opened-to = volvió a abrir { $subject } a { $became }

events = Intercambios
events-empty = Aquí aparecen los mensajes, las aprobaciones y las firmas, cada uno entre quienes participan en él.
event-new = Nuevo mensaje
event-title = Asunto
event-body = Mensaje
event-members = Miembros que participan
event-send = Enviar
event-message = Mensaje
event-approval = Aprobación
event-signature = Firmas
event-closed = Cerrado a los invitados
event-invite = Incluir invitados
event-invite-help = Participan en este intercambio. Se da acceso al documento a quienes aún no lo tienen y reciben un enlace por correo.
event-is-closed = Este intercambio está cerrado a todos los invitados. El documento sigue abierto para ellos.
event-open = Reabrirlo a los invitados
event-close = Cerrarlo a todos los invitados
event-close-help = Dejan de ver este intercambio de inmediato. El documento, sus archivos y sus demás intercambios siguen abiertos para ellos.
event-visitors = Quien llegó por el enlace público
event-visitors-help = Ven este intercambio como todos los que tienen el enlace. Puede cerrarlo solo para una persona; el documento sigue abierto para ella. Quien abre de nuevo la dirección sin decir quién es ve lo que ven todos.
event-visitors-none = Nadie que llegó por el enlace público ve este intercambio.
event-closed-to-guests = Este intercambio está cerrado a los invitados. Ábralo primero.

# Documentos propios de los visitantes.

signing-everyone-alone = A todos los que tengan el enlace solo se les puede pedir la firma en un paso propio.
signing-everyone-no-link = Solo quien puede crear enlaces puede pedir la firma a todos los que tengan uno.
copies = Copias
copies-complete = Firmadas por todos: { $complete } de { $all }.
copies-show = Mostrar las copias
copies-files = Exportar
copies-csv = Lista en CSV
copies-zip = PDF firmados en ZIP
copies-none = Todavía no ha llegado nadie por el enlace público. Quien llegue y confirme quién es tendrá aquí un documento propio.
copies-none-found = Ninguna copia coincide.
copies-next = Anteriores
copies-filter = Nombre o correo electrónico
copies-over = Aquí ya no hay nada que firmar. Pregunte a quien le envió el enlace.
copy-visitor = Nombre
copy-company = Empresa
copy-far = Estado
copy-made = Llegada
copy-answered = Respuesta
copy-address = Dirección
copy-open = Sin respuesta
copy-signed = Firmada, faltan otros
copy-complete = Firmada por todos
copy-declined = Rechazada
copy-over = Terminada

# Plantillas de documentos y listas que se envían con ellas.

template = Plantilla
templates = Plantillas
templates-empty = Una plantilla es un documento con huecos: quien la usa indica para quién es, y los huecos se rellenan con datos del contacto, de una ficha y con lo que se pregunta.
template-new = Nueva plantilla
template-start = Crear plantilla
template-name = Nombre de la plantilla
template-lead = Los invitados nunca ven una plantilla. Ven los documentos que se crean con ella.
template-description-help = Aparece en cada documento creado con la plantilla. Los huecos, un nombre entre llaves dobles, se rellenan.
template-filled = Qué se rellena
template-settings = Huecos de la plantilla
template-subject = Cómo se llama un documento
template-organizer = Fichas de
template-no-records = Sin fichas
template-asks = Qué se pregunta al usarla
template-asks-help = Una pregunta por línea, como «Importe». En los textos va entre llaves dobles.
template-ask-taken = No se puede preguntar «{ $name }»: ya es el nombre de un hueco, es demasiado largo o contiene llaves.
template-asks-many = Se pueden hacer { $most } preguntas como máximo.
template-gaps = Huecos
template-gaps-none = Todavía ninguno
template-gaps-how = Cómo se escriben los huecos
template-gaps-lead = Pueden ir en el nombre de un documento, en su descripción, en el título y el mensaje de su circuito, y en las páginas de sus PDF, donde usted los coloque.
template-field-example = Importe
template-field-help = Un campo de una ficha, por su nombre
template-gap-unknown = Nada rellena el hueco «{ $gap }». Consulte cómo se escriben los huecos o añádalo a lo que se pregunta.
template-gap-empty = No hay nada con que rellenar: { $gap }.
template-blanks = Colocar texto en páginas
template-blanks-count = { $count ->
    [0] todavía no hay nada colocado
    [one] { $count } lugar
   *[other] { $count } lugares
}
template-back = Volver a la plantilla
template-use = Usar plantilla
template-use-help = El documento se crea, y no se pide nada a nadie hasta que usted lo revise y lo envíe.
template-make = Crear documento
template-recipient = Para quién es
template-recipient-help = Si es un contacto, cuenta lo que se sabe de él. El nombre, el cargo y la empresa son para alguien nuevo.
template-record = Ficha
template-asked = Por completar
template-for-whom = Indique para quién es el documento: una dirección de correo electrónico.
recipient-member = Esta dirección es de un miembro. Los documentos de una plantilla son para alguien de fuera.
template-no-organizer = Indique en la plantilla qué fichas rellenan sus huecos.
template-which-record = Elija una ficha.
template-no-record = No hay ninguna ficha «{ $name }» que usted vea.
template-two-records = Varias fichas se llaman «{ $name }». Cambie antes el nombre de una.
template-not-sent = Una plantilla no se envía. Úsela y envíe el documento.
template-signed-before = { $name } ya se firmó antes; no se puede escribir nada en sus páginas.
template-unwritable = No se puede escribir nada en las páginas de { $name }: { $why }.
template-made = Documentos creados con ella
template-made-show = Mostrar los documentos
template-made-none = Todavía no se ha creado ningún documento con esta plantilla.
share-no-templates = Las plantillas no se comparten. Úsela y comparta el documento.
signing-recipient = Destinatario
signing-recipient-template = Solo una plantilla puede pedir la firma a quien sea el destinatario. Indique aquí a alguien.
signing-who-template = Un nombre y una dirección de correo en cada línea; «recipient» significa la persona para quien se creará el documento. A los de un mismo paso se les pide a la vez.
signing-template-help = Cada documento creado con la plantilla recibe este circuito, con la persona para quien es.
signing-of-template = De la plantilla
history-template-changed = cambió los huecos de la plantilla
gap-contact-name = Nombre del contacto
gap-contact-email = Correo electrónico del contacto
gap-contact-position = Cargo del contacto
gap-counterparty = Empresa del contacto
gap-organization = Nuestra empresa
gap-sender = Nombre de quien envía
gap-today = Fecha de hoy
gap-record-title = Título de la ficha
gap-field = Ficha: { $name }
blank-what = Rellenar con
blank-each = Qué se rellena
blank-lead = El texto empieza arriba a la izquierda de su lugar y se reduce si no cabe.
blank-no-files = Añada antes a la plantilla un PDF para firmar. El texto se coloca en sus páginas.
copy-draft = No enviada
batches = Listas enviadas
batch-send = Enviar a una lista
batch-title = Enviar «{ $name }» a una lista
batch-lead = Nadie recibe nada hasta que usted vea qué pasará con cada fila.
batch-too-many = Una lista tiene { $most } filas como máximo. Divídala.
batch-file-help = CSV o XLSX con los nombres de las columnas en la primera fila, hasta 5000 filas.
batch-of = Lista { $file }
batch-row = Destinatario
batch-skips-known = Omitir a quien ya tiene un documento de esta plantilla
batch-sums = Se pedirá a: { $add }. Ya tienen un documento: { $known }. No se les puede pedir: { $refused }.
batch-add = Se le pedirá
batch-known = Ya tiene uno
batch-refused = No se le puede pedir
batch-run = { $count ->
    [one] Enviar { $count } documento
   *[other] Enviar { $count } documentos
}
batch-running = Enviando
batch-progress = Filas: { $done } de { $count }. Documentos enviados: { $added }.
batch-done = { $count ->
    [0] No se ha enviado ningún documento.
    [one] Se ha enviado { $count } documento.
   *[other] Se han enviado { $count } documentos.
}
batch-sent = { $count ->
    [one] { $count } enviado
   *[other] { $count } enviados
}
batch-open = sin terminar
batch-faults = No enviados
batch-why = Motivo
batch-no-recipient = El circuito de la plantilla no pide nada a las personas de una lista. Incluya antes «recipient» en él.

# Evidencias

evidence-get = Descargar las evidencias
evidence-title = Evidencias de «{ $title }»
evidence-lead = Lo que { $organization } sabe de esto: qué se mostró, se dijo, se firmó y se envió, cuándo y a quién. Elaborado por { $name }, { $at }.
evidence-what = Qué
evidence-who = Quién
evidence-when = Cuándo
evidence-how = Cómo se identificó
evidence-from = De
evidence-made = Creado
evidence-id = Número
evidence-hash = SHA-256
evidence-files = Archivos y sus versiones
evidence-internal = para el equipo
evidence-removed = eliminado
evidence-open = continúa
evidence-route = Firmas: { $title }
evidence-route-sent = Enviado por { $name }, { $at }. { $state } { $end }
evidence-parts = Qué se mostró
evidence-opened = Abierto
evidence-closed = Cerrado o hasta
evidence-access = A quién se abrió
evidence-visits = Quién lo vio
evidence-came = Llegada
evidence-went = Salida
evidence-pages = Páginas
evidence-said = Qué se dijo
evidence-with = Con { $names }
evidence-to-guests = con invitados
evidence-to-team = en el equipo
evidence-log = Qué dice el registro
evidence-nothing = Nada.
evidence-foot = Este informe es un archivo de un paquete. El paquete está firmado en su conjunto; su README.txt explica cómo verificarlo.
