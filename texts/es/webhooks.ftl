# Webhooks: programas que reciben avisos de lo que ocurre
webhooks = Webhooks
webhooks-about = Otros programas reciben un aviso cuando aquí ocurre algo: qué y dónde, nunca lo que se escribió. Cada mensaje va firmado.
webhooks-empty = Todavía no se avisa a ningún programa.
webhook-new = Añadir un webhook
webhook-make = Añadir y mostrar el secreto
webhook-name = Nombre
webhook-address = Dirección
webhook-address-help = Adónde se envían los avisos, como https://hooks.example.com/parlor.
webhook-address-wrong = Escriba una dirección que empiece por https://, sin nombre ni contraseña.
webhook-address-inside = Esta dirección lleva a una máquina que no está abierta a todos. No se envía nada allí.
webhook-events = De qué se avisa
webhook-events-all = De todo
webhook-events-single = Eventos concretos
webhook-events-wrong = Elija al menos uno de los tipos o eventos que hay.
webhook-kind-items = Elementos y quién participa en ellos
webhook-kind-tasks = Tareas y sus aprobaciones
webhook-kind-orders = Órdenes de trabajo
webhook-kind-planned = Actividades planificadas
webhook-kind-notes = Notas y actividades
webhook-kind-comments = Comentarios y chats
webhook-kind-files = Archivos
webhook-kind-projects = Proyectos y sus etapas
webhook-kind-documents = Documentos y firmas
webhook-kind-boards = Pizarras
webhook-kind-requests = Solicitudes y listas de peticiones
webhook-kind-forms = Formularios
webhook-kind-sharing = Accesos y enlaces
webhook-kind-receipts = Qué han leído los invitados
webhook-kind-guests = Contactos, invitados y revisiones de accesos
webhook-kind-organizers = Colecciones, sus campos y vistas
webhook-kind-members = Miembros, roles e inicios de sesión
webhook-kind-organization = Configuración de la organización
webhook-reach = Sobre qué
webhook-reach-all = Todo lo que ve su miembro
webhook-reach-organizer = Una colección
webhook-reach-items = Elementos concretos
webhook-reach-wrong = Es uno de estos: all, organizer, items.
webhook-organizer = Colección
webhook-organizer-help = Solo se usa si se avisa de una colección.
webhook-organizer-wrong = Elija una colección.
webhook-items = Elementos
webhook-items-help = Solo se usa si se avisa de elementos concretos: sus direcciones, una por línea.
webhook-items-wrong = Ponga en cada línea la dirección de un elemento de esta organización.
webhook-items-many = No más de 50 elementos. Elija una colección o todo.
webhook-eyes-of = ve lo que ve { $name }
webhook-eyes = Se le avisa de lo que ve { $name } en ese momento y de la propia organización.
webhook-eyes-little = Se le avisa de los elementos que ve { $name } en ese momento y de nada más: { $name } no administra la organización.
webhook-take = Que vea lo que veo yo
webhook-both-until = El secreto anterior también firma hasta: { $date }.
webhook-waiting = { $count ->
    [one] Una entrega en espera
   *[other] { $count } entregas en espera
}
webhook-reached = Última entrega:
webhook-is-on = Activado
webhook-is-off = Desactivado
webhook-is-failing = Con fallos
webhook-off-hand = Desactivado: { $date }. No se envía nada; lo que ocurra mientras tanto no se enviará después.
webhook-off-gone = Desactivado: { $date }. Respondió que ya no existe (410).
webhook-off-failing = Desactivado: { $date }. No le llegó nada durante cinco días.
webhook-many = Ya hay { $most } webhooks. Elimine uno antes.
webhook-off-first = Está desactivado. Actívelo primero.
webhook-failing-since = No le llega nada desde: { $date }. Se sigue intentando, cada vez más espaciado.
webhook-switch-on = Activar
webhook-switch-off = Desactivar
webhook-send-test = Enviar un evento de prueba
webhook-settings = Configuración
webhook-secret = Secreto y eliminación
webhook-secret-about = Con el secreto, quien recibe comprueba que un mensaje viene de aquí. Se mostró una vez; uno nuevo lo sustituye, y ambos firman durante un día.
webhook-secret-title = Secreto de { $name }
webhook-secret-lead = Cópielo ahora. No se volverá a mostrar.
webhook-rotate = Nuevo secreto
webhook-rotate-sentence = ¿Crear un secreto nuevo? El anterior también firma durante 24 horas, para que quien recibe pueda cambiar.
webhook-remove = Eliminar
webhook-remove-sentence = ¿Eliminar { $name }? Lo que está en espera no se envía y sus entregas se olvidan.
webhook-deliveries = Entregas
webhook-deliveries-about = Se guardan durante 30 días.
webhook-deliveries-which = Qué entregas
webhook-deliveries-empty = No hay entregas aquí.
webhook-deliveries-pages = Páginas de entregas
webhook-deliveries-older = Anteriores
webhook-state-all = Todas
webhook-state-waiting = En espera
webhook-state-delivered = Entregada
webhook-state-failed = Fallida
webhook-state-withheld = No avisada
webhook-tries = { $count ->
    [0] aún sin intentos
    [one] un intento
   *[other] { $count } intentos
}
webhook-delivery-title = Entrega de { $event }
webhook-made = Ocurrido
webhook-tried = Intentos
webhook-next = Próximo intento
webhook-send-again = Enviar de nuevo
webhook-request = Qué se envía
webhook-answer = Qué se recibió
webhook-no-answer = Nada todavía.
webhook-fault-inside = No se ha enviado nada: la dirección lleva a una máquina que no está abierta a todos o redirige sin fin.
webhook-fault-address = No se ha enviado nada: la dirección, o una a la que redirige, no empieza por https://.
webhook-fault-silence = No respondió en 15 segundos o no se pudo acceder a él.
leaving-webhooks = { $count ->
    [one] Un webhook ve lo que ve su nuevo miembro.
   *[other] { $count } webhooks ven lo que ve su nuevo miembro.
}
news-webhook-off = Este webhook se ha desactivado: no le llegaba nada o respondió que ya no existe
