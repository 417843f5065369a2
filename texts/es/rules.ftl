# Reglas sobre lo que se abre a los invitados.
rules = Reglas para compartir
rules-about = Lo que se abre a los invitados debe cumplir estas reglas. Antes de activar una, ve qué accesos abiertos la incumplirían y puede corregirlos.
rules-on = Activas
rules-none = No hay ninguna regla activa. Los invitados entran según decida cada miembro.
rules-drafts = Borradores
rule-new = Nueva regla
rule-about = Sobre qué
rule-where = Dónde
rule-draft = Crear borrador
rule-draft-help = Un borrador no se aplica en ninguna parte. Verá qué lo incumpliría y después podrá activarlo.
rule-everywhere = En todas partes
rule-records = Todas las fichas
rule-projects = Todos los proyectos
rule-documents = Todos los documentos
rule-boards = Todas las pizarras
rule-what-only-domains = Solo direcciones de ciertos dominios
rule-what-never-domains = Ninguna dirección de ciertos dominios
rule-what-longest = Duración máxima
rule-what-no-public-links = Sin enlaces públicos
rule-what-proof-to-sign = Llave de acceso o segundo paso para firmar
rule-what-proof-to-edit = Llave de acceso o segundo paso para cambiar algo
rule-what-watermark = Marca de agua en las vistas previas
rule-says-only-domains = Solo direcciones de { $domains }
rule-says-never-domains = Ninguna dirección de { $domains }
rule-says-longest = { $days ->
    [one] Un día como máximo
   *[other] { $days } días como máximo
}
rule-on-by = Activada por { $name } · { $date }
rule-drafted-by = Borrador de { $name }
rule-is-draft = Borrador
rule-off-since = Desactivada: { $date }
rule-thrown-away = Este borrador se descartó.
rule-exceptions = { $count ->
    [one] Una excepción
   *[other] { $count } excepciones
}
rule-change = Cambiar
rule-off = Desactivar
rule-off-question = ¿Desactivar esta regla? Lo que está abierto sigue abierto.
rule-overtaken = Mientras tanto, { $name } ha cambiado esta regla. Así está ahora; no se ha hecho nada.
rule-says = Qué dice
rule-domains = Dominios
rule-domains-help = Uno por línea, como example.org. *.example.org incluye también todos sus subdominios.
rule-days = Días
rule-days-help = Lo que se abra finaliza como muy tarde tras esos días. Se puede prolongar otros tantos.
rule-goes-on = Al activarla, lo que ya está abierto continúa hasta que alguien lo corrija. Los accesos nuevos deben cumplir la regla.
rule-at-once = Esta regla se aplica de inmediato a todos, tengan los accesos que tengan.
rule-edit-is = Cambiar algo es añadir o cambiar archivos, notas y lo que hay en una pizarra, informar sobre tareas, confirmar lo planificado y responder a listas de peticiones. Los comentarios, los chats y las solicitudes no requieren llave de acceso.
rule-look = Ver qué la incumpliría
rule-would-break = ¿Qué la incumpliría?
rule-broken = Excepciones
rule-to-prove = Quién debe configurar una
rule-all-prove = Todas las personas afectadas tienen ya una llave de acceso o un segundo paso.
rule-breaks-nothing = Nada de lo abierto incumple esta regla.
rule-no-exceptions = No hay excepciones. Todo lo abierto cumple esta regla.
rule-watermark-breaks-nothing = Nada la incumple. Los invitados ven su dirección sobre las vistas previas y las páginas; los miembros y las descargas quedan como están.
rule-count-would-break = { $count ->
    [one] Un acceso abierto la incumpliría. No se ha cambiado nada.
   *[other] { $count } accesos abiertos la incumplirían. No se ha cambiado nada.
}
rule-count-broken = { $count ->
    [one] Un acceso abierto la incumple y continúa hasta que alguien lo corrija.
   *[other] { $count } accesos abiertos la incumplen y continúan hasta que alguien los corrija.
}
rule-count-to-prove = { $count ->
    [one] Un invitado aún no tiene ni llave de acceso ni segundo paso; se le pedirá cuando haga falta.
   *[other] En { $count } accesos abiertos, el invitado aún no tiene ni llave de acceso ni segundo paso; se le pedirá cuando haga falta.
}
rule-sort-guests = Invitados
rule-sort-on-boards = Invitados en pizarras
rule-sort-visitors = Llegaron por un enlace público
rule-sort-public-links = Enlaces públicos
rule-unseen = { $count ->
    [one] Uno más es de un elemento que usted no ve.
   *[other] { $count } más son de elementos que usted no ve.
}
rule-owner = responsable: { $name }
rule-page = Página { $page } de { $pages }
rule-page-before = Página anterior
rule-page-after = Página siguiente
rule-why-only = { $email } no es de ninguno de estos dominios.
rule-why-no-address = No tiene dirección de correo.
rule-why-never = { $email } es de uno de estos dominios.
rule-why-no-end = No tiene fecha de fin.
rule-why-late = Finaliza el { $date }, demasiado tarde.
rule-why-public = Entra cualquiera que tenga la dirección.
rule-why-unproven = Aún no tiene ni llave de acceso ni segundo paso.
rule-mend-shorten = Acortar
rule-mend-shorten-all = { $count ->
    [one] Acortarlo
   *[other] Acortar los { $count }
}
rule-mend-shorten-question = { $count ->
    [one] ¿Hacer que finalice el último día que permite la regla?
   *[other] ¿Hacer que los { $count } finalicen el último día que permite la regla?
}
rule-mend-close = Cerrar acceso
rule-mend-close-all = { $count ->
    [one] Cerrar acceso
   *[other] Cerrar los { $count } accesos
}
rule-mend-close-question = { $count ->
    [one] ¿Cerrar este acceso? Su enlace deja de funcionar y termina lo que sigue allí. Lo que haya escrito se conserva.
   *[other] ¿Cerrar los { $count } accesos? Sus enlaces dejan de funcionar y termina lo que siguen allí. Lo que hayan escrito se conserva.
}
rule-mend-deactivate = Desactivar
rule-mend-deactivate-all = { $count ->
    [one] Desactivar el enlace público
   *[other] Desactivar los { $count } enlaces públicos
}
rule-mend-deactivate-question = { $count ->
    [one] ¿Desactivarlo? Quien llegó solo por él queda fuera hasta que se active de nuevo.
   *[other] ¿Desactivar los { $count }? Quien llegó solo por ellos queda fuera hasta que se activen de nuevo.
}
rule-mend-at-once = Con un clic se corrigen { $most } como máximo; después pulse de nuevo.
rule-mend-what = Indique qué se debe corregir: uno o todos.
rule-nothing-to-mend = Nada de eso incumple ya la regla.
rule-switch-on = Activarla
rule-on = Activar
rule-on-clean = A partir de ahora, lo que se abra debe cumplir esta regla.
rule-on-with-exceptions = { $count ->
    [one] A partir de ahora, lo que se abra debe cumplir esta regla. El acceso de arriba continúa como excepción hasta que alguien lo corrija.
   *[other] A partir de ahora, lo que se abra debe cumplir esta regla. Los { $count } accesos de arriba continúan como excepciones hasta que alguien los corrija.
}
rule-on-replaces = Sustituye a la regla a partir de la cual se creó.
rule-discard = Descartar el borrador
rule-what = Elija sobre qué es la regla.
rule-place-which = Ese lugar ya no existe. Elija otro.
rule-no-domain = «{ $text }» no es un dominio. Escríbalo como example.org o *.example.org.
rule-too-many-domains = { $most } dominios como máximo.
rule-domains-missing = Indique antes al menos un dominio.
rule-days-wrong = Escriba un número de días, de 1 a { $most }.
rule-there-already = Ya hay una regla así para este lugar. Cámbiela o elija otro lugar.

rule-only-domains = Solo direcciones de { $domains }: es una regla de { $house }.
rule-never-domains = Ninguna dirección de { $domains }: es una regla de { $house }.
rule-longest = { $days ->
    [one] Un día como máximo: es una regla de { $house }. Elija un último día anterior.
   *[other] { $days } días como máximo: es una regla de { $house }. Elija un último día dentro de ese plazo.
}
rule-longest-beside = { $days ->
    [one] Un día como máximo: es una regla de { $house }.
   *[other] { $days } días como máximo: es una regla de { $house }.
}
rule-no-public-links = Aquí no hay enlaces públicos: es una regla de { $house }.
rule-arrival = Esta dirección no se admite aquí: es una regla de { $house }. Use otra o pregunte a quien lo compartió con usted.

prove-banner = { $house } pide una llave de acceso o un segundo paso antes de que firme o cambie algo aquí.
prove-button = Iniciar sesión así
prove-to-edit = Para cambiar algo aquí, inicie sesión con una llave de acceso o un segundo paso.
prove-to-sign = Para firmar aquí, inicie sesión antes con una llave de acceso o un segundo paso.
