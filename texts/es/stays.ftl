# El tiempo como invitado
stay-title = Tiempo como invitado
stay-of = { $name } como invitado
stay-sponsor = Anfitrión
stay-no-sponsor = sin anfitrión
stay-choose-sponsor = Elegir a alguien
stay-purpose = Finalidad
stay-purpose-help = Una línea sobre para qué se le da acceso.
stay-until = Hasta
stay-until-help = El último día; vacío si no tiene fecha de fin. Después no tendrá acceso a nada, aunque se haya compartido.
stay-since = Invitado desde
stay-change = Cambiar anfitrión, finalidad o último día
stay-renew = { $days ->
    [one] Renovar un día
   *[other] Renovar { $days } días
}
stay-suspend = Suspender
stay-suspend-question = ¿Suspender a { $name }? No tendrá acceso a nada de lo compartido hasta su readmisión. No se elimina nada, y recibirá un aviso.
stay-shows-again = Al readmitir a { $name }, vuelve a ver { $what }.
stay-resume = Readmitir
stay-suspended = Suspendido
stay-without-end = Su tiempo como invitado no tiene fin, así que no hay nada que renovar.
stay-too-long = Elija un día dentro de los próximos { $days } días.
stay-sponsor-who = Elija un miembro que trabaje aquí.
stay-nobody-chosen = Elija al menos un invitado.
stay-asked = { $name } ha pedido más tiempo ({ $date }).
stay-others = { $count ->
    [one] También tiene acceso a un elemento que usted no ve.
   *[other] También tiene acceso a { $count } elementos que usted no ve.
}
stay-is-over = Su tiempo como invitado terminó el { $date }. { $name } no tiene acceso a nada hasta que se renueve.
stay-is-suspended = Acceso de { $name } suspendido desde: { $date }. No tiene acceso a nada.
stay-suspended-by = { $by } ha suspendido a { $name } ({ $date }). No tiene acceso a nada hasta su readmisión.
stay-suspended-by-review = Una revisión de accesos ha suspendido a { $name } ({ $date }) porque nadie confirmó que debe quedarse. No tiene acceso a nada hasta su readmisión.
why-stay-suspended = El acceso de { $name } está suspendido: no tiene acceso a nada.
why-stay-over = Su tiempo como invitado ha terminado: no tiene acceso a nada hasta que se renueve.
share-stay-suspended = El acceso de { $name } está suspendido, así que no se ha compartido nada. Readmita antes a este invitado.
share-stay-over = El tiempo de { $name } como invitado ha terminado, así que no se ha compartido nada. Renuévelo antes.
share-stay-not-yours = El acceso de { $name } está suspendido. Solo su anfitrión o quien trabaja en toda la organización puede readmitir a este invitado.
share-again = Readmitir y compartir
share-again-help = Se renueva su tiempo como invitado. Todo lo que se le había compartido vuelve a estar abierto.
history-guest-suspended = suspendió a { $subject }
history-guest-resumed = readmitió a { $subject }
history-guest-renewed = renovó el tiempo de { $subject } como invitado
history-guest-changed = cambió hasta cuándo { $subject } tiene acceso como invitado
history-guest-ended = Terminó el tiempo de { $subject } como invitado
settings-guest-days = Días que se quedan los invitados
settings-guest-days-help = Cada invitado nuevo se queda esos días y se puede renovar. Vacío: sin fecha de fin.
settings-guest-days-wrong = Un número de días de 1 a { $most }, o nada.
leaving-guests = { $count ->
    [0] No es anfitrión de ningún invitado.
    [one] Un invitado del que es anfitrión pasa a otra persona.
   *[other] { $count } invitados de los que es anfitrión pasan a otra persona.
}
roster-ending = Finalizan pronto: { $count }
roster-unsponsored = Sin anfitrión: { $count }
roster-none-ending = El tiempo de ningún invitado termina pronto.
roster-none-unsponsored = Todos los invitados tienen anfitrión.
roster-sponsor = anfitrión: { $name }
roster-stay-until = invitado hasta el { $date }
roster-stay-over = terminado desde el { $date }
roster-unsponsored-one = Sin anfitrión
roster-choose = Elegir este anfitrión
roster-choose-about = Elija el anfitrión de los invitados marcados.
guest-stay-ends = Su tiempo como invitado de { $organization } termina el { $date }.
guest-stay-over = Su tiempo como invitado de { $organization } terminó el { $date }. Lo que se compartió con usted se conserva, cerrado por ahora.
guest-stay-suspended = Su acceso en { $organization } está suspendido. Lo que se compartió con usted se conserva, cerrado por ahora.
guest-stay-sponsor = Su anfitrión allí: { $name }.
guest-stay-ask = Pedir más tiempo
guest-stay-ask-back = Pedir acceso de nuevo
guest-stay-asked = Ya lo ha pedido. Alguien lo revisará.
news-stay-ends = El tiempo de este invitado termina pronto
news-stay-ends-own = Su tiempo como invitado termina pronto
news-stay-over = El tiempo de este invitado ha terminado
news-stay-over-own = Su tiempo como invitado ha terminado
news-stay-suspended-own = Su acceso está suspendido
news-stay-again-own = Su acceso continúa
news-stay-asked = { $name } pide más tiempo como invitado
news-stay-sponsor = { $name } le ha nombrado anfitrión de este invitado
news-until = hasta el { $date }
news-review = Diga qué invitados suyos deben quedarse
news-review-soon = La revisión termina pronto, y algunos de sus invitados esperan su respuesta
news-review-closed = La revisión está cerrada y su informe está listo
