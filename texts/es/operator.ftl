# Las páginas del operador
operator-title = Instalación
operator-overview = Resumen
operator-organizations = Organizaciones
operator-organization = Organización
operator-mails = Correos
operator-health = Diagnóstico
operator-limits = Configuración
operator-members = Miembros
operator-items = Elementos
operator-files = Archivos
operator-storage = Almacenamiento
operator-here-today = Personas aquí hoy
operator-active = Último cambio
operator-since = Desde
operator-plan = Plan
operator-queues = Qué está en espera
operator-mails-waiting = Correos en espera
operator-mails-failed = Correos abandonados, siete días
operator-mails-given-up = Correos abandonados
operator-mails-sent = Correos enviados hoy
operator-seals = Documentos que esperan su sello
operator-search = Elementos que la búsqueda aún no ha leído
operator-scans = Archivos que esperan el análisis de virus
operator-mails-late = Hay correos en espera desde: { $when }. Consulte el diagnóstico: ¿está disponible el servidor de correo?
operator-held = Contenidas
operator-held-about = Organizaciones que en la última hora han querido en este servidor más a la vez que lo que les corresponde.
operator-held-requests = demasiadas solicitudes a la vez
operator-held-key = demasiadas solicitudes con una misma clave
operator-held-pages = demasiadas páginas abiertas
operator-held-times = { $count ->
    [one] una vez
   *[other] { $count } veces
}, por última vez: { $when }
operator-sees = Estas páginas muestran cuánto hay y cómo está, nunca qué dice.
operator-find = Buscar por el nombre en la dirección
operator-find-button = Buscar
operator-none = Ninguna organización tiene ese nombre.
operator-more = Más
operator-new = Nueva organización
operator-new-about = Su administrador inicia sesión con un código por correo; ahora no se escribe a nadie.
operator-name = Nombre de la empresa
operator-admin = Nombre del administrador
operator-admin-email = Dirección de correo del administrador
operator-make = Crear la organización
operator-any = tantos como quieran
operator-of = { $used } de { $allowed }
operator-administrators = { $count ->
    [one] un administrador
   *[other] { $count } administradores
}
operator-headless = Nadie administra esta organización. «parlor admin appoint { $slug } ADDRESS» nombra administrador a uno de sus miembros.
operator-subscribed = Plan e invitados
operator-package = Cupo de invitados
operator-package-help = Este número de invitados a la vez, en lugar del número del plan: 10, 20, 50, 100, 200, 300 y así sucesivamente, de 100 en 100. Vacío para usar el del plan.
operator-plan-unknown = Elija uno de los planes.
operator-guests-number = Un cupo es de 10, 20, 50, 100, 200, 300 invitados y así sucesivamente, de 100 en 100. Déjelo vacío para usar el número del plan.
operator-mails-none = No hay correos en espera.
operator-mails-none-failed = No se ha abandonado ningún correo en las últimas cuatro semanas.
operator-mail-tried = { $count ->
    [0] Escrito: { $when }, aún sin intentos
    [one] Escrito: { $when }, un intento
   *[other] Escrito: { $when }, { $count } intentos
}
operator-mail-next = próximo intento: { $when }
operator-mail-again = Enviar de nuevo
operator-mails-all-again = Enviar de nuevo todos los de los últimos siete días
operator-health-about = Comprobado ahora mismo, preguntando a cada parte. Lo que se encuentra se dice en inglés, como en el registro y en la línea de comandos (parlor doctor).
operator-wrong = Error
operator-doubtful = Revisar
operator-well = Correcto
operator-limits-about = Lo que está en vigor, de archivo, entorno y opciones; los secretos están ocultos. Se cambia allí, no aquí.
