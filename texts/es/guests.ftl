# La interfaz de los invitados.

guest-shared-by = { $sharer } comparte esto con usted
guest-shared-until = { $sharer } comparte esto con usted hasta el { $date }
guest-overview = Resumen
guest-jump = En esta página
guest-todo = Tareas
guest-for-you = Tareas que sigue
guest-files = Archivos
guest-notes = Notas
guest-activities = Actividades
guest-comments = Comentarios
guest-people = Participan con usted
guest-news = Nuevo para usted
guest-mark-seen = Marcar como visto
guest-foot = Aquí ve lo que { $organization } ha abierto para usted, nada más.
guest-browsers = Mis navegadores
guest-browsers-about = En estos navegadores no se le pide ningún código. Cierre la sesión en los que no conozca.
browser-since = Desde: { $since } · último uso: { $seen }
guest-menu = Fichas y empresas
guest-open-at = Abierto para usted en { $organization }
guest-open-count = { $count ->
    [0] Sin acceso a nada
    [one] Acceso a 1 elemento
   *[other] Acceso a { $count } elementos
}
guest-home = Inicio
guest-others = Otras empresas
guest-empty = Ahora mismo no tiene acceso a nada en { $organization }. En cuanto lo tenga, aparecerá aquí.
guest-my-tasks = Tareas que sigue
guest-my-items = Fichas abiertas para usted
guest-hello = Hola, { $name }
guest-hello-below = Lo que { $organization } ha abierto para usted
guest-search = Buscar en lo que puede ver
guest-responsible = responsable
guest-search-least = Escriba al menos { $count } caracteres.
guest-search-nothing = Nada de lo que puede ver coincide con «{ $sought }».
guest-companies = Empresas que comparten con usted
guest-companies-again = Otras empresas también comparten con usted. Para verlas, inicie sesión de nuevo: ha pasado un tiempo desde la última vez.
guest-companies-none = En este navegador no tiene acceso a nada. Abra el enlace de su correo o inicie sesión con la dirección a la que se envió.
hit-file = Archivo
hit-task = Tarea
hit-note = Nota
hit-activity = Actividad
hit-event = Intercambio
hit-comment = Comentario
kind-record = Ficha
kind-project = Proyecto
kind-document = Documento
kind-board = Pizarra
preview-banner = Está viendo lo que ve { $name }. Aquí no se puede cambiar nada, y no deja rastro en sus visitas.
preview-proposed = Esto es lo que verá { $name }. Todavía no se ha enviado nada.
guest-news-more = { $count ->
    [one] y 1 más
   *[other] y { $count } más
}
preview-sends = { $name } puede enviar archivos aquí.
preview-makes-requests = { $name } puede hacer solicitudes aquí.
preview-writes-notes = { $name } puede escribir notas aquí.
preview-writes = { $name } puede escribir aquí.
guest-companies-none-title = Aquí no tiene acceso a nada
link-closed-others = Ver a qué tiene acceso
