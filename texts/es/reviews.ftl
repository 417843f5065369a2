# Revisiones de accesos
reviews = Revisiones de accesos
reviews-about = Cada anfitrión dice qué invitados suyos deben quedarse. A quien no se confirme dentro del plazo se le suspende. El resultado es un informe con su sello.
review-new = Iniciar una revisión
review-title = Título
review-title-usual = Revisión de accesos
review-which = Qué invitados
review-which-all = Todos los invitados ({ $count })
review-which-idle = Los que llevan tiempo sin entrar ({ $count })
review-which-of = { $name } ({ $count })
review-day = Último día
review-day-help = Después de ese día se suspende a quien no se haya confirmado.
review-day-far = Elija un día dentro de los próximos 12 meses.
review-start = Iniciar y preguntar a los anfitriones
review-nobody = Ahora no hay ningún invitado así.
review-guests-by = { $count ->
    [one] Un invitado. Plazo: { $day }.
   *[other] { $count } invitados. Plazo: { $day }.
}
review-started = Iniciada por { $name } · { $date }.
review-closed = Cerrada: { $date }
review-closed-by = Cerrada por { $name } · { $date }.
review-is-over = Esta revisión ha terminado. Ya no se puede responder nada.
review-progress = Cómo va
review-yours = { $count ->
    [0] Ha respondido por todos sus invitados.
    [one] Un invitado espera su respuesta.
   *[other] { $count } invitados esperan su respuesta.
}
review-about = Confirme quién debe quedarse. Marque lo que se debe cerrar, o ciérrelo todo. A quien no se confirme dentro del plazo se le suspende.
review-none-yours = En esta revisión no hay ningún invitado suyo.
review-open = A qué tiene acceso
review-confirm = Confirmar
review-reduce = Cerrar lo marcado
review-close-all = Cerrar todo
review-gone = Ya no tiene acceso a nada.
review-unanswered = Nadie respondió.
review-waits = Espera respuesta
review-is-confirmed = Confirmado
review-is-reduced = Reducido
review-all-closed = Cerrado
review-is-suspended = Suspendido
review-is-gone = Ya no tenía acceso a nada
review-close = Cerrar la revisión
review-close-question = ¿Cerrarla ahora? A quien no se haya confirmado se le suspende de inmediato.
review-report = Informe
review-so-far = { $done } de { $all } respondidos
review-unsponsored = { $count ->
    [one] Uno de ellos no tiene anfitrión.
   *[other] { $count } de ellos no tienen anfitrión.
}
review-answer-yourself = Responder por ellos
review-decided-already = { $by } ya ha respondido por { $name }.
review-nothing-open = { $name } ya no tiene acceso a nada.
review-choose-items = Marque lo que se debe cerrar.
review-what = Es uno de estos: confirm, reduce, close.
review-report-title = Revisión de accesos
review-report-lead = { $organization } revisó los accesos de { $count } invitados (plazo: { $day }). Se preguntó a cada anfitrión; se suspendió a quien no se confirmó.
review-report-what = Revisión
review-report-started = Iniciada
review-report-closed = Cerrada
review-report-by-day = llegó su día
review-report-number = Número
review-report-guests = Invitados
review-report-guest = Invitado
review-report-decision = Decisión
review-report-when = Cuándo
review-report-what-closed = Qué se cerró
review-report-foot = Las horas están en UTC. Este informe lleva el sello de la organización.
review-report-all = Todos los invitados
review-report-idle = Los que llevan tiempo sin entrar
review-report-of = Invitados de { $name }
