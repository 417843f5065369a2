# El panel Compartir, quién tiene acceso, enlaces.

share-title = Compartir con invitados
share-close-panel = Cerrar el panel
share-no-extranet = Esta colección no admite invitados. Un administrador puede activar su extranet.
share-who = Quién
share-who-hint = Nombre o correo electrónico
share-who-help = Varios a la vez, o pegue una lista. { $used } de { $limit } invitados usados.
share-who-help-unlimited = Varios a la vez, o pegue una lista.
share-remove = Quitar { $name }
share-what = Qué ven
share-some-of = { $some } de { $all }
share-files = Archivos
share-files-help = { $internal ->
    [0] Todos, también los que se añadan después
    [one] Todos menos 1 que es solo del equipo; también los que se añadan después
   *[other] Todos menos { $internal } que son solo del equipo; también los que se añadan después
}
share-fields = Campos
share-fields-help = Los que esta colección muestra a los invitados
share-followed = Tareas, notas, actividades
share-followed-help = Solo aquellas a las que los añada como seguidores
share-old-comments = Comentarios antiguos
share-old-comments-help = Desactivado: ven lo que se escriba a partir de ahora
share-send-files = Pueden enviar archivos
share-attach = Pueden añadir archivos a las tareas
share-requests = Pueden hacer solicitudes
share-write-notes = Pueden escribir notas
share-not-allowed-here = Desactivado para esta ficha o su colección
share-download = Descargar archivos
share-download-help = Sin esto los leen en la página
share-sign = Firmar
share-sign-help = Donde se les pida
share-how-long = Por cuánto tiempo
share-no-end = Sin fecha de fin
share-until = Hasta
share-message = Mensaje
share-message-help = en su correo, si quiere
share-button = { $count ->
    [0] Compartir
    [one] Compartir con 1 invitado
   *[other] Compartir con { $count } invitados
}
share-nobody = Elija a alguien o escriba una dirección de correo.
share-not-an-address = «{ $text }» no es un contacto ni una dirección de correo. Escriba una dirección de correo o añada antes un contacto.
share-too-many = { $most } personas a la vez como máximo.
share-no-mailbox = { $name } aún no tiene dirección de correo. Añádala antes en la página del contacto.
share-allowance = Se usan { $used } de { $limit } invitados, así que no caben { $more } más: sobran { $over }. Cierre el acceso de alguien que ya no lo necesite o pida a su administrador un cupo mayor.
share-until-past = Ese día ya ha pasado.
share-until-missing = Elija el último día o «Sin fecha de fin».
share-no-such-part = «{ $text }» no es parte de una ficha.
share-view-as = Ver como invitado
share-sees-title = el título
share-widens = { $guests ->
    [one] 1 invitado verá ahora también
   *[other] { $guests } invitados verán ahora también
} { $what }.
share-widens-everyone = Todos los que tengan el enlace verán ahora también { $what }.

count-open-items = { $count ->
    [one] un elemento
   *[other] { $count } elementos
}
count-files = { $count ->
    [one] 1 archivo
   *[other] { $count } archivos
}
count-fields = { $count ->
    [one] 1 campo
   *[other] { $count } campos
}
count-followed = { $count ->
    [one] 1 tarea, nota o actividad
   *[other] { $count } tareas, notas y actividades
}
count-events = { $count ->
    [one] 1 intercambio
   *[other] { $count } intercambios
}
count-comments = { $count ->
    [one] 1 comentario
   *[other] { $count } comentarios
}
count-guests = { $count ->
    [one] 1 invitado
   *[other] { $count } invitados
}
count-new = { $count ->
    [one] { $count } novedad
   *[other] { $count } novedades
}

access-title = Quién tiene acceso
access-nobody = Todavía no hay invitados. Nadie de fuera puede ver esto.
access-opened = Con acceso desde: { $date } · por { $by }
access-until = hasta el { $date }
access-seen = { $count ->
    [one] Visto: { $when }, una vez
    [2] Visto: { $when }, dos veces
   *[other] Visto: { $when }, { $count } veces
}
access-fetched = Recuperado por un analizador de correo, aún sin ver
access-not-yet = Aún sin ver
access-link-made = Enlace creado { $date } por { $by }
access-paused = El enlace público no abre nada ahora: no se ve nada.
access-follows = { $count ->
    [one] Sigue 1 elemento aquí
   *[other] Sigue { $count } elementos aquí
}
access-close = Cerrar acceso
access-close-means = El acceso termina en un segundo, también en las páginas abiertas. El enlace anterior no vuelve a funcionar.
access-close-question = ¿Cerrar el acceso de { $name }? Las páginas abiertas dejan de mostrarse de inmediato. Lo que haya escrito se conserva.
access-former = Ya no está abierto a
access-closed-on = Cerrado: { $date }
access-open-again = Reabrir
access-more = Qué se puede hacer con { $name }
access-change = Cambiar lo que ve
access-members = { $count ->
    [one] 1 miembro tiene acceso
   *[other] { $count } miembros tienen acceso
}
access-participates = Participa

link-create-and-copy = Crear y copiar enlace
link-copy = Copiar enlace
link-address = Dirección del enlace
link-copied = Copiado. Este enlace es para { $name }.
link-deactivate = Desactivar
link-deactivate-means = El enlace deja de abrirse; el acceso continúa. Cópielo de nuevo para volver a activarlo.
link-is-deactivated = Enlace desactivado
link-needs-access = Se puede crear un enlace cuando este invitado tenga acceso.
link-end = Fijar fecha de fin
link-until = El enlace funciona hasta el { $date }
link-end-help = El último día del enlace; vacío si no tiene fecha de fin. El acceso continúa; ambas partes reciben un correo una semana antes.
link-none = Todavía no hay ningún enlace para este acceso.
link-no-mailbox = Este enlace no tiene un buzón con el que verificarlo. Pida a quien lo envió que añada su dirección de correo.
link-closed = Este enlace ya no abre nada. Para recuperarlo, pídaselo a quien lo compartió con usted.
link-again = Abra de nuevo el enlace de su correo. Esta página ha estado abierta demasiado tiempo o el navegador no ha guardado la cookie.
link-go-on = Continuar
link-shares = { $kind ->
    [project] { $sharer } comparte un proyecto con usted
    [document] { $sharer } comparte un documento con usted
    [board] { $sharer } comparte una pizarra con usted
   *[record] { $sharer } comparte una ficha con usted
}
link-open = Abrir
link-for = { $days ->
    [0] Solo para { $name }. En cada visita se le pedirá un código de su buzón.
    [one] Solo para { $name }. Este navegador se recordará durante un día; en cualquier otro se pide un código de su buzón.
   *[other] Solo para { $name }. Este navegador se recordará durante { $days } días; en cualquier otro se pide un código de su buzón.
}
link-for-code = Solo para { $name }. Antes enviaremos un código de 6 dígitos a su buzón.
link-for-other = Este enlace es para { $name }. Este navegador se conoce como { $other }, así que antes enviaremos un código al buzón de { $name }.

why-link = ¿Por qué?
why-title = Qué ve { $name } y por qué
why-sees = Ve
why-not = No ve
why-thing = { $kind ->
    [item] La ficha «{ $title }»
    [fields] Campos: { $title }
    [comments] { $count ->
        [one] Un comentario
       *[other] { $count } comentarios
    }
    [messages] { $count ->
        [one] Un mensaje del chat
       *[other] { $count } mensajes del chat
    }
    [file] Archivo «{ $title }»
    [task] Tarea «{ $title }»
    [note] Nota «{ $title }»
    [activity] Actividad «{ $title }»
    [planned] Actividad planificada «{ $title }»
   *[other] { $title }
}
why-below = { $place ->
    [task] en tareas
    [note] en notas
    [activity] en actividades
    [planned] en actividades planificadas
    [event] en intercambios
    [request] en solicitudes
    [request_list] en listas de solicitudes
   *[other] en otra cosa
}
why-grant = La ficha está abierta a { $name }.
why-facet-files = Se le muestran los archivos, también los que se añadan después.
why-facet-fields = Se le muestran los campos.
why-facet-followed = Se le muestra lo que sigue.
why-facet-old-comments = Se le muestran los comentarios antiguos.
why-facet-send-files = Puede enviar archivos.
why-facet-tasks = Se le muestran todas las tareas del proyecto, también las que se añadan después.
why-facet-due = Se le muestra el vencimiento.
why-facet-stage = Se le muestra la etapa.
why-facet-hours = Se le muestra el porcentaje de horas.
why-facet-progress = Se le muestra el porcentaje de tareas.
why-facet-chat = El chat con invitados forma parte de lo compartido.
why-follows = Un miembro añadió a este invitado como seguidor.
why-own = Proviene del propio invitado.
why-guest-lane = { $count ->
    [one] Está donde leen los invitados.
   *[other] Están donde leen los invitados.
}
why-role = Un rol llega hasta aquí.
why-participates = Participa en ello.
why-no-grant = La ficha nunca se ha abierto a { $name }.
why-grant-closed = Se abrió a { $name } y está cerrada.
why-grant-ended = Estuvo abierta hasta un día que ya ha pasado.
why-not-verified = El navegador de este invitado no está verificado.
why-binned = Está en la papelera.
why-no-extranet = Esta colección no admite invitados.
why-field-hidden = Aquí no se muestra a los invitados.
why-field-withheld = No se muestra a { $name }.
why-facet-off = Esta parte está desactivada para este invitado.
why-not-follower = { $name } no está entre los seguidores.
why-internal = Es solo para el equipo.
why-closed = Se cerró para este invitado.
why-team-lane = { $count ->
    [one] Está donde solo lee el equipo.
   *[other] Están donde solo lee el equipo.
}
why-before-grant = { $count ->
    [one] Se escribió antes de que la ficha se abriera a { $name }.
   *[other] Se escribieron antes de que la ficha se abriera a { $name }.
}
why-general = No pertenece a ninguna ficha.
code-new-browser = Este navegador es nuevo para nosotros. Hemos enviado un código de 6 dígitos a
code-page-title = Introduzca el código – { $organization }
too-long = Use { $most } caracteres como máximo.

## Qué ocurrió con el acceso, en el historial

history-share-opened = lo compartió con { $subject }: { $became }
history-share-changed = cambió lo que ve { $subject } de { $was } a { $became }
history-share-end-set = cambió hasta cuándo está abierto a { $subject } de { $was } a { $became }
history-share-closed = lo cerró a { $subject }
history-share-ended = Llegó el fin previsto: cerrado a { $subject }
history-link-activated = activó el enlace de { $subject }
history-link-renewed = dio a { $subject } un enlace nuevo; el anterior ya no funciona
history-link-deactivated = desactivó el enlace de { $subject }
history-link-end-set = cambió la fecha de fin del enlace de { $subject }
history-link-end-set-from = cambió la fecha de fin del enlace de { $subject } de { $was } a { $became }
history-link-opened = { $became ->
    [code] lo abrió con el enlace y un código del buzón
    [sign-in] lo abrió con el enlace y la sesión iniciada
   *[click] lo abrió con el enlace por primera vez
}
access-added = añadido: { $date } · por { $by }
access-take-off = Quitar del equipo

# Compartir solo con una dirección.

share-by-address = Compartir solo con una dirección
share-unaddressed-help = Para alguien cuyo correo no tiene: envíe el enlace por cualquier mensajería. Quien lo tenga puede leer; antes de escribir o firmar confirma una dirección de correo.
share-unaddressed-name = Nombre
share-unaddressed-name-help = Vacío, si no sabe quién será. Lo dirá esa persona al confirmar.
share-unaddressed-company = Empresa
share-unaddressed-make = Crear y copiar enlace
share-everyone = Todos los que tengan el enlace
share-everyone-help = Para un sitio web o un grupo: todos los que tengan el enlace leen y, en cuanto confirman una dirección de correo, participan, hasta que usted lo desactive.
share-everyone-make = Crear y copiar enlace público
share-everyone-copy = Copiar el enlace público
share-public-plan = Los enlaces públicos forman parte de los planes de pago. Pida uno de estos planes a su administrador.
share-project-invited = Un proyecto solo lo abren las personas invitadas. Escriba la dirección de correo de quien quiera invitar.
contact-undefined = Aún sin nombre
link-copied-unaddressed = Copiado. Envíelo a { $name }; quien lo tenga puede leer hasta que alguien confirme.
link-copied-unnamed = Copiado. Quien lo tenga puede leer hasta que alguien confirme quién es.
link-copied-everyone = Copiado. Todos los que tengan este enlace pueden leer.
access-visitors = { $count ->
    [one] 1 llegó por el enlace público
   *[other] { $count } llegaron por el enlace público
}
access-visitors-more = Se muestran los últimos { $count }.
why-link-off = El enlace por el que llegó ya no abre nada.
link-for-holder = Puede leer sin cuenta. Para escribir o firmar, antes debe confirmar una dirección de correo.
history-link-verified = confirmó quién es con el enlace para { $subject }

# Quien lee solo con una dirección confirma quién es.

holder-banner = Está leyendo con un enlace. Para escribir, enviar o firmar, diga quién es.
holder-verify = Confirmar mi correo
introduce-title = ¿Quién es usted?
introduce-why = { $organization } quiere saber con quién trata. Enviaremos un código de 6 dígitos a su buzón.
introduce-email-help = Solo lo ve { $organization }.
introduce-name = Su nombre
introduce-company = Empresa
introduce-job = Cargo
introduce-kept = { $organization } guarda lo que escriba aquí.
introduce-send = Enviarme el código
introduce-as-account = Continuar como { $email }
introduce-code-sent = Hemos enviado un código de 6 dígitos a
introduce-overtaken = Mientras tanto, otra persona ha confirmado con este enlace. Pida uno propio a quien se lo envió.
visitor-closed = Quien compartió esto ha cerrado su acceso. Todavía puede leerlo.
