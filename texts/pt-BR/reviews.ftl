# Revisões de acesso
reviews = Revisões de acesso
reviews-about = Cada anfitrião diz quais dos seus convidados devem ficar. Quem não for confirmado até o último dia é suspenso. O resultado é um relatório com o seu selo.
review-new = Iniciar uma revisão
review-title = Título
review-title-usual = Revisão de acesso
review-which = Quais convidados
review-which-all = Todos os convidados ({ $count })
review-which-idle = Os que não vêm há muito tempo ({ $count })
review-which-of = { $name } ({ $count })
review-day = Até que dia
review-day-help = Depois desse dia, quem não foi confirmado é suspenso.
review-day-far = Escolha um dia no prazo de um ano.
review-start = Iniciar e perguntar aos anfitriões
review-nobody = Não há convidados assim agora.
review-guests-by = { $count ->
    [one] { $count } convidado, até { $day }.
   *[other] { $count } convidados, até { $day }.
}
review-started = Iniciada por { $name }, { $date }.
review-closed = Encerrada: { $date }
review-closed-by = Encerrada por { $name }, { $date }.
review-is-over = Esta revisão acabou. Não é mais possível responder.
review-progress = Progresso
review-yours = { $count ->
    [0] Você respondeu por todos os seus convidados.
    [one] { $count } convidado aguarda sua resposta.
   *[other] { $count } convidados aguardam sua resposta.
}
review-about = Confirme quem deve ficar. Marque o que deve ser encerrado ou encerre tudo. Quem não for confirmado até o último dia é suspenso.
review-none-yours = Nenhum convidado seu está nesta revisão.
review-open = O que está aberto
review-confirm = Confirmar
review-reduce = Encerrar o marcado
review-close-all = Encerrar tudo
review-gone = Nada mais está aberto para este convidado.
review-unanswered = Ninguém respondeu.
review-waits = Aguarda resposta
review-is-confirmed = Confirmado
review-is-reduced = Reduzido
review-all-closed = Encerrado
review-is-suspended = Suspenso
review-is-gone = Nada mais estava aberto
review-close = Encerrar a revisão
review-close-question = Encerrar agora? Quem não foi confirmado é suspenso na hora.
review-report = Relatório
review-so-far = { $done } de { $all } respondidos
review-unsponsored = { $count ->
    [one] Ninguém responde por { $count } deles.
   *[other] Ninguém responde por { $count } deles.
}
review-answer-yourself = Responder por eles
review-decided-already = { $by } já respondeu por { $name }.
review-nothing-open = Nada mais está aberto para { $name }.
review-choose-items = Marque o que deve ser encerrado.
review-what = É um destes: confirm, reduce, close.
review-report-title = Revisão de acesso
review-report-lead = { $organization } revisou o acesso de { $count ->
    [one] { $count } convidado
   *[other] { $count } convidados
}, até { $day }. Cada anfitrião foi consultado; quem não foi confirmado foi suspenso.
review-report-what = Revisão
review-report-started = Início
review-report-closed = Encerramento
review-report-by-day = o dia chegou
review-report-number = Número
review-report-guests = Convidados
review-report-guest = Convidado
review-report-decision = Decisão
review-report-when = Quando
review-report-what-closed = O que foi encerrado
review-report-foot = Horários em UTC. Este relatório traz o selo da organização.
review-report-all = Todos os convidados
review-report-idle = Os que não vêm há muito tempo
review-report-of = Convidados de { $name }
