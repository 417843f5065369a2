# Atividades planejadas: o que deve acontecer, uma vez ou repetidamente, e é confirmado.
planned-title = Planejadas
planned-add = Planejar algo
planned-new = Planejar uma atividade
planned-empty = Nada está planejado. Uma inspeção, uma entrega, uma visita: planeje uma vez ou com repetição. Quem faz é lembrado e confirma.
planned-first-step = Planejar a primeira atividade
planned-name = O que deve acontecer
planned-body = Descrição
planned-first-day = Primeiro dia
planned-at-hour = Hora, se importar
planned-repeats = Repetição
planned-once = Uma vez
planned-repeats-days = Todos os dias
planned-repeats-weekdays = De segunda a sexta
planned-repeats-weeks = Toda semana
planned-repeats-months = Todo mês
planned-repeats-same-weekday = Todo mês no mesmo dia da semana
planned-repeats-years = Todo ano
planned-repeats-rule = Por uma regra
planned-rule = Regra (RFC 5545)
planned-every = A cada quantos
planned-until = Até
planned-times = Quantas vezes
planned-times-help = Deixe os dois vazios se for sem fim.
planned-confirmer = Quem confirma
planned-responsible = Quem responde por isso
planned-choose = Escolha alguém
planned-remind = Lembrar quantos dias antes
planned-remind-help = Quem confirma é avisado nessa data, no próprio dia e depois que ele passa.
planned-escalate = Escalar quantos dias depois
planned-escalate-help = Quem responde por isso é avisado se ninguém tiver confirmado, e de novo a cada semana. 0 para nunca.
planned-edit = Editar
planned-end = Encerrar
planned-end-sentence = Nenhum outro dia virá, e ninguém será lembrado. O que foi confirmado permanece.
planned-end-now = Encerrar agora
planned-ended = Encerrada
planned-all-done = Tudo confirmado
planned-nobody = ninguém
planned-next = Próxima
planned-overdue-since = Atrasada desde { $day }
planned-overdue = Atrasada
planned-waits = A confirmar
planned-every-days = { $count ->
    [1] Todos os dias
   *[other] A cada { $count } dias
}
planned-every-weekday = De segunda a sexta
planned-every-weeks = { $count ->
    [1] Toda semana ({ $weekday })
   *[other] A cada { $count } semanas ({ $weekday })
}
planned-every-months = { $count ->
    [1] Todo mês
   *[other] A cada { $count } meses
}
planned-every-same-weekday = { $place ->
    [1] Primeira
    [2] Segunda
    [3] Terceira
    [4] Quarta
   *[other] Última
} ocorrência de { $weekday } { $count ->
    [1] de cada mês
   *[other] a cada { $count } meses
}
planned-every-years = { $count ->
    [1] Todo ano
   *[other] A cada { $count } anos
}
planned-said-until = { $every }, até { $day }
planned-said-times = { $every }, { $count ->
    [1] uma vez
   *[other] { $count } vezes
}

# Confirmar
planned-confirm-title = Foi feito?
planned-confirm-day = Prazo: { $day }
planned-which-day = Para que dia
planned-done-on = Feito em
planned-note = O que foi feito
planned-photos = Fotos e arquivos
planned-confirm = Confirmar
planned-days = Os dias
planned-done-day = Feito: { $day }
planned-skipped = Pulado
planned-skip = Pular
planned-skip-now = Pular este dia
planned-reason = Por que é pulado
planned-take-back = Retirar
planned-to-confirm = A confirmar
planned-already = Outra pessoa já confirmou este dia, ou ele foi pulado.
planned-done-later = Esse dia ainda não chegou.
planned-take-back-late = Uma confirmação pode ser retirada por quem a deu, no mesmo dia. Depois, quem o faz é a empresa.

# O que está errado em um plano
planned-choose-member = Escolha um membro da equipe.
planned-choose-confirmer = Escolha quem confirma.
planned-choose-repeats = Escolha como se repete.
planned-long-ago = O primeiro dia está a mais de um ano no passado.
planned-no-hour = Escreva uma hora como 09:30.
planned-days-number = Escreva um número de dias de 0 a { $most }.
planned-every-number = Escreva um número de 1 a 1000.
planned-times-number = Escreva um número de 1 a 10000.
planned-until-or-times = Diga até quando ou quantas vezes: um dos dois.
planned-until-before = Terminaria antes do primeiro dia.
planned-rule-unreadable = Esta não é uma regra de repetição como FREQ=WEEKLY;BYDAY=MO.
planned-rule-hours = Uma regra indica dias: diária, semanal, mensal ou anual, sem horas.
planned-rule-no-day = Segundo esta regra, não há nenhum dia.

# Em todos os itens
planned-which = Quais
planned-only-overdue = Atrasadas
planned-only-due = Em uma semana
planned-only-all = Todas
planned-mine = Só minhas
planned-none-overdue = Nada está atrasado.
planned-none-due = Nada planejado aguarda aqui.
planned-by = confirmado por { $name }
planned-answers-for = { $name } responde por isso
planned-overdue-days = { $count ->
    [one] { $count } dia de atraso
   *[other] { $count } dias de atraso
}
hit-planned = Atividade planejada
