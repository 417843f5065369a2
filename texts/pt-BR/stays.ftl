# Período como convidado
stay-title = Período como convidado
stay-of = { $name } como convidado
stay-sponsor = Anfitrião
stay-no-sponsor = ninguém responde por este convidado
stay-choose-sponsor = Escolha alguém
stay-purpose = Finalidade
stay-purpose-help = Uma linha sobre o motivo do acesso.
stay-until = Até
stay-until-help = O último dia; vazio para nenhum término. Depois dele, nada está aberto para o convidado, seja o que for que tenha sido compartilhado.
stay-since = Convidado desde
stay-change = Alterar anfitrião, finalidade ou término
stay-renew = { $days ->
    [one] Renovar por { $days } dia
   *[other] Renovar por { $days } dias
}
stay-suspend = Suspender
stay-suspend-question = Suspender { $name }? Nada do que foi compartilhado estará aberto até que alguém readmita a pessoa. Nada é excluído, e ela é avisada.
stay-shows-again = Ao readmitir { $name }, volta a ficar visível: { $what }.
stay-resume = Readmitir
stay-suspended = Suspenso
stay-without-end = O período como convidado não tem término, então não há o que renovar.
stay-too-long = { $days ->
    [one] Escolha um dia no prazo de { $days } dia.
   *[other] Escolha um dia no prazo de { $days } dias.
}
stay-sponsor-who = Escolha um membro que trabalha aqui.
stay-nobody-chosen = Escolha pelo menos um convidado.
stay-asked = { $name } pediu mais tempo, { $date }.
stay-others = { $count ->
    [one] Mais { $count } item que você não vê está aberto para a pessoa.
   *[other] Mais { $count } itens que você não vê estão abertos para a pessoa.
}
stay-is-over = O período como convidado terminou: { $date }. Nada está aberto para { $name } até que seja renovado.
stay-is-suspended = O acesso de { $name } está suspenso desde { $date }. Nada está aberto para essa pessoa.
stay-suspended-by = { $by } suspendeu { $name }, { $date }. Nada está aberto para essa pessoa até que alguém a readmita.
stay-suspended-by-review = Uma revisão de acesso suspendeu { $name }, { $date }, porque ninguém confirmou o acesso. Nada está aberto para essa pessoa até que alguém a readmita.
why-stay-suspended = O acesso de { $name } está suspenso: nada está aberto.
why-stay-over = O período como convidado acabou: nada está aberto até que seja renovado.
share-stay-suspended = O acesso de { $name } está suspenso, então nada foi compartilhado. Readmita a pessoa primeiro.
share-stay-over = O período de { $name } como convidado acabou, então nada foi compartilhado. Renove-o primeiro.
share-stay-not-yours = O acesso de { $name } está suspenso. Só o anfitrião ou alguém que trabalha na casa toda pode readmitir a pessoa.
share-again = Readmitir e compartilhar
share-again-help = O período como convidado é renovado. Tudo o que já havia sido compartilhado também volta a ficar aberto.
history-guest-suspended = suspendeu { $subject }
history-guest-resumed = readmitiu { $subject }
history-guest-renewed = renovou o período de { $subject } como convidado
history-guest-changed = alterou até quando { $subject } é convidado
history-guest-ended = O período de { $subject } como convidado terminou
settings-guest-days = Dias que os convidados permanecem
settings-guest-days-help = Cada novo convidado permanece por esse número de dias e pode ser renovado. Vazio: sem término.
settings-guest-days-wrong = Um número de dias de 1 a { $most }, ou nada.
leaving-guests = { $count ->
    [0] Não responde por nenhum convidado.
    [one] { $count } convidado por quem responde passa para outra pessoa.
   *[other] { $count } convidados por quem responde passam para outra pessoa.
}
roster-ending = Terminam em breve: { $count }
roster-unsponsored = Sem anfitrião: { $count }
roster-none-ending = Nenhum período termina em breve.
roster-none-unsponsored = Alguém responde por cada convidado.
roster-sponsor = anfitrião: { $name }
roster-stay-until = convidado até { $date }
roster-stay-over = terminou: { $date }
roster-unsponsored-one = Sem anfitrião
roster-choose = Escolher este anfitrião
roster-choose-about = Escolha quem responde pelos convidados marcados.
guest-stay-ends = Seu período como convidado de { $organization } termina: { $date }.
guest-stay-over = Seu período como convidado de { $organization } terminou: { $date }. O que foi compartilhado com você está guardado e, por enquanto, fechado.
guest-stay-suspended = Seu acesso a { $organization } está suspenso. O que foi compartilhado com você está guardado e, por enquanto, fechado.
guest-stay-sponsor = { $name } responde por você lá.
guest-stay-ask = Pedir mais tempo
guest-stay-ask-back = Pedir readmissão
guest-stay-asked = Você pediu. Alguém vai analisar.
news-stay-ends = O período de um convidado termina em breve
news-stay-ends-own = Seu período como convidado termina em breve
news-stay-over = O período de um convidado acabou
news-stay-over-own = Seu período como convidado acabou
news-stay-suspended-own = Seu acesso está suspenso
news-stay-again-own = Você tem acesso de novo
news-stay-asked = { $name } pede mais tempo como convidado
news-stay-sponsor = { $name } definiu você como anfitrião deste convidado
news-until = até { $date }
news-review = Diga quais dos seus convidados devem ficar
news-review-soon = A revisão termina em breve, e alguns dos seus convidados esperam sua resposta
news-review-closed = A revisão está encerrada, e o relatório está disponível
