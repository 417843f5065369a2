# Actividades planificadas: lo que debe ocurrir, una vez o periódicamente, y se confirma.
planned-title = Planificado
planned-add = Planificar algo
planned-new = Planificar una actividad
planned-empty = No hay nada planificado. Una inspección, una entrega, una visita: planifíquela una vez o periódicamente. Quien la haga recibe un recordatorio y la confirma.
planned-first-step = Planificar la primera actividad
planned-name = Qué debe ocurrir
planned-body = Descripción
planned-first-day = Primer día
planned-at-hour = Hora, si importa
planned-repeats = Se repite
planned-once = Una vez
planned-repeats-days = Cada día
planned-repeats-weekdays = De lunes a viernes
planned-repeats-weeks = Cada semana
planned-repeats-months = Cada mes
planned-repeats-same-weekday = Cada mes, el mismo día de la semana
planned-repeats-years = Cada año
planned-repeats-rule = Según una regla
planned-rule = Regla (RFC 5545)
planned-every = Cada cuántos
planned-until = Hasta
planned-times = Cuántas veces
planned-times-help = Deje ambos vacíos si no termina.
planned-confirmer = Quién la confirma
planned-responsible = Responsable
planned-choose = Elegir a alguien
planned-remind = Recordar tantos días antes
planned-remind-help = Entonces se avisa a quien la confirma; también el mismo día y cuando ha pasado.
planned-escalate = Escalar tantos días después
planned-escalate-help = Se avisa al responsable si nadie la ha confirmado, y de nuevo cada semana. 0 para nunca.
planned-edit = Editar
planned-end = Terminarla
planned-end-sentence = Ya no habrá más días ni recordatorios. Lo confirmado se conserva.
planned-end-now = Terminarla ahora
planned-ended = Terminada
planned-all-done = Todo confirmado
planned-nobody = nadie
planned-next = Próximo
planned-overdue-since = Atrasado desde: { $day }
planned-overdue = Atrasado
planned-waits = Por confirmar
planned-every-days = { $count ->
    [1] Cada día
   *[other] Cada { $count } días
}
planned-every-weekday = De lunes a viernes
planned-every-weeks = { $count ->
    [1] Cada { $weekday }
   *[other] Cada { $count } semanas, en { $weekday }
}
planned-every-months = { $count ->
    [1] Cada mes
   *[other] Cada { $count } meses
}
planned-every-same-weekday = { $place ->
    [1] El primer
    [2] El segundo
    [3] El tercer
    [4] El cuarto
   *[other] El último
} { $weekday } de { $count ->
    [1] cada mes
   *[other] cada { $count } meses
}
planned-every-years = { $count ->
    [1] Cada año
   *[other] Cada { $count } años
}
planned-said-until = { $every }, hasta el { $day }
planned-said-times = { $every }, { $count ->
    [1] una vez
   *[other] { $count } veces
}

# Confirmar
planned-confirm-title = ¿Se ha hecho?
planned-confirm-day = Vencimiento: { $day }
planned-which-day = Para qué día
planned-done-on = Hecho el
planned-note = Qué se hizo
planned-photos = Fotos y archivos
planned-confirm = Confirmar
planned-days = Sus días
planned-done-day = Hecho: { $day }
planned-skipped = Omitido
planned-skip = Omitir
planned-skip-now = Omitir este día
planned-reason = Por qué se omite
planned-take-back = Retirar
planned-to-confirm = Por confirmar
planned-already = Otra persona ya ha confirmado este día, o se ha omitido.
planned-done-later = Ese día aún no ha llegado.
planned-take-back-late = Quien dio una confirmación puede retirarla el mismo día. Más tarde lo hace la empresa.

# Qué está mal en un plan
planned-choose-member = Elija un miembro del equipo.
planned-choose-confirmer = Elija quién la confirma.
planned-choose-repeats = Elija cómo se repite.
planned-long-ago = El primer día es de hace más de un año.
planned-no-hour = Escriba una hora como 09:30.
planned-days-number = Escriba un número de días de 0 a { $most }.
planned-every-number = Escriba un número del 1 al 1000.
planned-times-number = Escriba un número del 1 al 10000.
planned-until-or-times = Indique hasta cuándo o cuántas veces: solo una de las dos cosas.
planned-until-before = Terminaría antes de su primer día.
planned-rule-unreadable = No es una regla de repetición como FREQ=WEEKLY;BYDAY=MO.
planned-rule-hours = Una regla indica días: cada día, semana, mes o año, y no horas.
planned-rule-no-day = Con esta regla no hay ningún día.

# Todos los elementos
planned-which = Cuáles
planned-only-overdue = Atrasado
planned-only-due = Próximos 7 días
planned-only-all = Todo
planned-mine = Solo lo mío
planned-none-overdue = No hay nada atrasado.
planned-none-due = Aquí no espera nada planificado.
planned-by = confirma: { $name }
planned-answers-for = responsable: { $name }
planned-overdue-days = { $count ->
    [one] un día de atraso
   *[other] { $count } días de atraso
}
hit-planned = Actividad planificada
