# Tarefas, notas, atividades, seus seguidores e comentários

work-save = Salvar
work-leave = Cancelar
markdown-help = Markdown: **negrito**, *itálico*, listas com -, links como [texto](endereço), imagens ao colá-las
marks = Formatação
mark-bold = Negrito (Ctrl+B)
mark-italic = Itálico (Ctrl+I)
mark-heading = Título
mark-list = Lista
mark-numbers = Lista numerada
mark-quote = Citação
mark-link = Link
mark-picture = Imagem
picture-sending = Enviando

field-empty = Preencha este campo.
field-too-long = Use no máximo { $most } caracteres.
field-no-day = Esta não é uma data. Escreva como 2026-11-30.

names-and-more = { $names } e mais { $count }

around-where = Onde isto está
around-people = Pessoas

clash-title = Outra pessoa alterou isto
clash-sentence = Isto foi alterado enquanto você escrevia. Nada foi sobrescrito. Escolha qual texto fica.
clash-now = Como está agora
clash-mine = Como você escreveu
clash-keep-mine = Salvar o meu por cima
clash-keep-theirs = Deixar como está agora

# Tarefas
task-title = Tarefas
task-empty = O que deve ser feito aqui, por quem e até quando.
task-done-of = { $done } de { $all } concluídas
task-tick = Concluída: { $title }
task-finish = Concluir
task-reopen = Reabrir
task-open = Pendente
task-doing = Em andamento
task-done = Concluída
task-done-on = Concluída: { $day }
task-status = Status
task-new = Nova tarefa
task-add = Adicionar tarefa
task-edit = Editar tarefa
task-name = Título
task-description = Descrição
task-due = Prazo
task-assignee = Quem faz
task-nobody = Ninguém ainda
task-author = Adicionada por
task-done-by = Concluída por
task-out-of = Criada a partir de
task-general = Tarefas gerais
task-general-about = Tarefas da casa que não pertencem a um registro específico. Só membros as veem.
task-general-empty = O que há para fazer na casa, fora de qualquer registro.
task-general-never-guests = Uma tarefa geral nunca pode ser compartilhada com um convidado. Para que um convidado a veja, adicione-a a um registro.

# Notas
note-title = Notas
note-empty = O que vale a pena saber sobre isto: como entrar, o que foi combinado.
note-new = Nova nota
note-add = Adicionar nota
note-edit = Editar nota
note-name = Título
note-body = Texto
note-removed = { $author } removeu esta nota
note-removed-by = { $by } removeu uma nota de { $author }
note-remove = Remover
note-remove-question = A nota e seus arquivos são removidos. Por 30 dias, isso pode ser desfeito aqui. Fica visível que houve uma nota aqui.
note-restore = Desfazer
note-overtaken = Enquanto isso, alguém alterou esta nota. O que você digitou continua aqui; salve de novo para colocá-lo no lugar.

# Atividades
activity-title = Atividades
activity-empty = O que aconteceu: reuniões com suas atas, chamadas, visitas.
activity-new = Nova atividade
activity-add = Adicionar atividade
activity-edit = Editar atividade
activity-name = Título
activity-body = O que aconteceu
activity-kind = Tipo
activity-day = Dia
activity-participants = Quem participou
activity-meeting = Reunião
activity-call = Chamada
activity-visit = Visita
activity-other = Outro
activity-choose-kind = Escolha reunião, chamada, visita ou outro.
activity-tasks = Tarefas resultantes
activity-make-tasks = Criar tarefas a partir das linhas
activity-lines = Quais linhas
activity-line-taken = já é uma tarefa
activity-make = Criar tarefas
activity-choose-lines = Escolha pelo menos uma linha.
activity-lines-many = Escolha no máximo { $most } linhas de uma vez.

# Seguidores
follow-title = Seguidores
follow-none = Ninguém segue isto ainda.
follow-guest = Convidado
follow-left-out = não mostrado: o compartilhamento com esta pessoa exclui tarefas, notas e atividades
follow-end = Remover { $name }
follow-add = Adicionar seguidor
follow-who = Adicionar alguém
follow-choose = Escolha um membro ou um convidado
follow-team = Equipe
follow-guests = Convidados
follow-guest-left-out = { $name } (o compartilhamento exclui isto)
follow-guest-reads =
    { $count ->
        [0] { $name } (não vê comentários anteriores)
        [one] { $name } (verá { $count } comentário)
       *[other] { $name } (verá { $count } comentários)
    }
follow-widens =
    { $count ->
        [0] Um convidado que você adicionar vê isto na hora, mas nenhum dos comentários escritos antes.
        [one] Um convidado que você adicionar vê isto na hora e até { $count } comentário com convidados.
       *[other] Um convidado que você adicionar vê isto na hora e até { $count } comentários com convidados.
    }
follow-widens-files =
    { $count ->
        [one] Também vê o arquivo disto.
       *[other] Também vê os { $count } arquivos disto.
    }
follow-guests-once-open = Os convidados aparecem aqui quando o registro está aberto para eles.
follow-share-first = Compartilhar o registro
follow-not-open = O registro não está aberto para este convidado. Compartilhe o registro com ele primeiro.
follow-team-only = Somente equipe

# Comentários
comment-title = Comentários
comment-count =
    { $count ->
        [one] { $count } comentário
       *[other] { $count } comentários
    }
comment-team = Equipe
comment-guests = Com convidados
comment-team-label = Comentários da equipe
comment-guests-label = Comentários com convidados
comment-team-note = Convidados nunca veem este lado
comment-no-guests = Nenhum convidado lê aqui ainda.
comment-share = Compartilhar
comment-team-empty = Nada escrito ainda.
comment-guests-empty = Nada escrito a convidados ainda.
comment-older =
    { $count ->
        [one] { $count } comentário anterior
       *[other] { $count } comentários anteriores
    }
comment-you = Você
comment-changed = alterado
comment-removed = Este comentário foi removido.
comment-edit = Editar
comment-move = Mostrar a convidados
comment-of = { " " }– comentário de { $name }
comment-write-team = Escrever à equipe
comment-write-guests = Escrever a convidados
comment-write-to = Escrever a { $name }
comment-team-reads = Só a equipe lê isto
comment-team-reads-named = Só a equipe lê isto. Participam: { $names }
comment-guests-later = Os convidados lerão isto assim que estiver aberto para eles
comment-will-read =
    { $count ->
        [one] { $names } lerá isto
       *[other] { $names } lerão isto
    }
comment-send-team = Enviar à equipe
comment-send-guests =
    { $count ->
        [0] Enviar – convidados futuros lerão
        [one] Enviar a { $count } convidado
       *[other] Enviar a { $count } convidados
    }
comment-send = Enviar
comment-choose-lane = Escolha um lado: para a equipe ou onde convidados também leem.
comment-text = Comentário
comment-save = Salvar
comment-leave = Cancelar
comment-change-title = Editar comentário
comment-remove = Remover comentário
comment-remove-sentence = O texto é apagado. Por 30 dias, isso pode ser desfeito aqui. Fica visível que houve um comentário aqui.
comment-remove-now = Remover
comment-move-title = Mostrar este comentário a convidados?
comment-move-now = Mostrar a convidados
comment-move-nobody = Nenhum convidado o lerá agora: ou ninguém tem acesso aqui ainda, ou os comentários antigos estão desativados para eles. Convidados que depois tiverem acesso com comentários antigos o lerão.
comment-move-final = Isto não pode ser desfeito.

# Histórico
history-task-added = adicionou a tarefa “{ $subject }”
history-task-title = renomeou uma tarefa
history-task-description = alterou a descrição de “{ $subject }”
history-task-due = alterou o prazo de “{ $subject }”
history-task-assignee = alterou quem faz “{ $subject }”
history-task-step-added = adicionou ao checklist de “{ $subject }”: { $became }
history-task-step-done = marcou em “{ $subject }”: { $became }
history-task-step-open = desmarcou em “{ $subject }”: { $became }
history-task-step-removed = removeu do checklist de “{ $subject }”: { $was }
history-task-estimate = alterou a estimativa de “{ $subject }”
history-task-worked = trabalhou { $became } h em “{ $subject }”
history-task-worked-removed = retirou { $was } h de trabalho de “{ $subject }”
history-task-worked-restored = recuperou { $became } h de trabalho em “{ $subject }”
history-task-status = { $became ->
    [done] marcou “{ $subject }” como concluída
    [doing] marcou “{ $subject }” como em andamento
    [cancelled] cancelou “{ $subject }”
   *[other] marcou “{ $subject }” como pendente
}
history-note-added = adicionou a nota “{ $subject }”
history-field-shown-here = mostrou “{ $subject }” a convidados deste registro
history-field-hidden-here = ocultou “{ $subject }” de convidados deste registro
history-field-shown-to = mostrou “{ $subject }” a { $became }
history-field-hidden-to = ocultou “{ $subject }” de { $became }
history-guests-settings = alterou o que convidados podem fazer aqui e quais e-mails recebem
history-guests-may = alterou o que convidados podem fazer aqui
history-guests-mailed = alterou quais e-mails convidados recebem aqui
history-guests-fields = escolheu os campos que { $subject } vê
history-request-made = fez a solicitação “{ $subject }”
history-request-task = criou uma tarefa a partir da solicitação “{ $subject }”
history-request-closed = encerrou a solicitação “{ $subject }”
history-request-opened = reabriu a solicitação “{ $subject }”
history-note-removed = removeu a nota “{ $subject }”
history-note-restored = recuperou a nota “{ $subject }”
history-note-title = renomeou uma nota
history-note-body = alterou o texto de “{ $subject }”
history-activity-added = adicionou a atividade “{ $subject }”
history-activity-kind = alterou o tipo de “{ $subject }”
history-activity-title = renomeou uma atividade
history-activity-body = alterou o texto de “{ $subject }”
history-activity-day = alterou o dia de “{ $subject }”
history-activity-participants = alterou quem participou de “{ $subject }”
history-planned-added = planejou “{ $subject }”
history-planned-title = renomeou o que está planejado
history-planned-body = alterou a descrição de “{ $subject }”
history-planned-day = alterou o primeiro dia de “{ $subject }”
history-planned-hour = alterou a hora de “{ $subject }”
history-planned-rule = alterou a repetição de “{ $subject }”
history-planned-confirmer = alterou quem confirma “{ $subject }”
history-planned-responsible = alterou o responsável por “{ $subject }”
history-planned-reminders = alterou os lembretes de “{ $subject }”
history-planned-ended = encerrou “{ $subject }”, que estava planejado
history-planned-confirmed = confirmou “{ $subject }” para { $became }
history-planned-skipped = pulou “{ $subject }” em { $became }
history-planned-taken-back = retirou o que foi dito de “{ $subject }” para { $became }
history-follow-added = adicionou { $subject } como seguidor de “{ $became }”
history-follow-ended = removeu { $subject } dos seguidores de “{ $was }”
history-comment-to-team = escreveu à equipe: “{ $subject }”
history-comment-to-guests = escreveu a convidados: “{ $subject }”
history-comment-changed = alterou um comentário
history-comment-removed = removeu um comentário
history-comment-restored = recuperou um comentário
history-comment-moved = mostrou a convidados um comentário da equipe: “{ $subject }”
follow-choose-member = Escolha um membro

home-tasks-all = Todas as minhas tarefas
task-mine = Minhas tarefas
task-shown-as = Mostrar como
task-as-list = Lista
task-as-board = Kanban
task-status-of = Status de “{ $title }”
task-move = Mover
task-followed-too = Também as que sigo
task-done-too = Também as concluídas
task-only-followed = seguida
task-group-late = Atrasadas
task-group-today = Hoje
task-group-week = Em uma semana
task-group-later = Depois
task-group-some-day = Sem prazo
task-group-done = Concluídas
task-steps = Checklist
task-step-new = Nova etapa
task-step-add = Adicionar etapa
task-step-remove = Remover: { $text }
task-steps-many = Um checklist tem no máximo { $most } etapas.
task-hours = Horas
task-hours-sum = { $worked } h
task-hours-of = { $worked } de { $estimate } h
task-hours-add = Adicionar horas
task-hours-help = Como 1:30, 1,5 ou 90 m.
task-hours-day = Dia
task-hours-note = O que foi feito
task-hours-remove = Remover estas horas
task-hours-removed = Horas que você removeu
task-hours-wrong = Escreva um tempo como 1:30, 1,5 ou 90 m.
task-estimate = Estimativa
task-timer-start = Iniciar cronômetro
task-timer-stop = Parar cronômetro
task-timer-since = em curso desde { $clock }
task-timer-runs = cronômetro em curso
task-timer-elsewhere = Seu cronômetro está em curso em “{ $title }”. Pare-o lá primeiro.

# Ordens de serviço
order = Ordem de serviço
orders = Ordens de serviço
order-number = Ordem de serviço { $number }
order-new = Nova ordem de serviço
order-change = Alterar ordem de serviço
order-make = Criar ordem de serviço
order-make-of-task = Transformar em ordem de serviço
orders-which = Quais ordens de serviço
orders-open = A fazer
orders-all = Todas
orders-mine = Só minhas
orders-empty = Nenhuma ordem de serviço aqui. Elas são criadas em um registro ou projeto, junto às tarefas: onde, quando, com quem, com que materiais.
order-what = O quê
order-when = Quando
order-from = { $day }, a partir das { $from }
order-window = { $day }, { $from }–{ $to }
order-window-days = { $day }, { $from } – { $last }, { $to }
order-starts = Início
order-ends = Fim
order-clock = Os horários seguem o relógio do local onde o trabalho é feito.
order-no-moment = Este não é um dia com hora.
order-no-start = Diga também a partir de quando.
order-ends-before = Termina antes de começar.
order-place = Local
order-contact = Contato no local
order-phone = Telefone
order-materials = Materiais
order-material = Material
order-materials-help = Um por linha, com a quantidade: 2 filtros F7.
order-materials-many = No máximo { $most } materiais.
order-step = Etapa
order-steps-help = Uma etapa por linha.
order-used = Usado
order-used-so-much = usado: { $much }
order-used-example = 2, nenhum, 3 m
order-added = adicionado
order-more = Usado além disso
order-more-help = Um por linha.
order-report = O que foi feito
order-your-report = Seu relato
order-no-report = Nada foi relatado ainda.
order-report-it = Relatar e confirmar
order-reported-by = { $name }, { $at }
order-reported-meanwhile = Enquanto isso, alguém alterou o relato. Ele está acima; o que você digitou continua aqui.
order-photos = Fotos
order-no-photos = Não é possível enviar arquivos aqui.
order-save-report = Salvar relato
order-done-unsigned = Concluída, sem assinatura
order-confirmation = Confirmação
order-sign-about = A pessoa para quem o trabalho foi feito confirma aqui, nesta tela.
order-name = Nome
order-signature = Assinatura
order-confirm-it = Confirmar que está concluída
order-confirmed = { $name } confirmou que está concluída
order-confirmed-by = na tela de { $by }
order-confirmed-line = Confirmação de { $name }, { $at }, na tela de { $by }.
order-signature-of = Assinatura de { $name }
order-is-confirmed = Alguém confirmou que esta ordem de serviço está concluída. Ela pode ser alterada quando a confirmação for retirada.
order-is-confirmed-short = Confirmada
order-withdraw = Retirar a confirmação
order-withdraw-question = A ordem de serviço poderá ser alterada de novo e terá de ser confirmada outra vez. Fica no histórico que ela foi confirmada.
order-withdraw-do = Retirar
order-overtaken = Enquanto isso, alguém alterou esta ordem de serviço. O que você digitou continua aqui; salve de novo para colocá-lo no lugar.
order-sheet = PDF
order-code = O mesmo no celular:
order-template = Modelo
order-templates = Modelos de ordens de serviço
order-templates-about = Uma ordem de serviço que se repete é guardada aqui a partir da página dela, sem quando, onde e por quem.
order-templates-empty = Abra uma ordem de serviço e guarde-a como modelo.
order-template-has = { $materials ->
    [one] { $materials } material
   *[other] { $materials } materiais
}, { $steps ->
    [one] { $steps } etapa
   *[other] { $steps } etapas
}
order-template-remove = Remover o modelo “{ $title }”
templates-removed = Modelos removidos
order-template-in-house = Os modelos são mantidos por quem trabalha na casa.
order-keep-template = Guardar como modelo
order-no-template = Nenhum
order-use-template = Usar
task-to-guest = { $name } (convidado; verá isto)
task-guest-not-open = Um convidado só pode fazer o que está compartilhado com ele. Compartilhe isto com ele primeiro.
history-order-made = transformou “{ $subject }” em ordem de serviço
history-order-changed = alterou a ordem de serviço “{ $subject }”
history-order-place = alterou o local da ordem de serviço “{ $subject }”
history-order-contact = alterou o contato no local da ordem de serviço “{ $subject }”
history-order-phone = alterou o telefone da ordem de serviço “{ $subject }”
history-order-window = alterou quando a ordem de serviço “{ $subject }” deve ser executada
history-order-materials = alterou os materiais da ordem de serviço “{ $subject }”
history-order-used = informou quanto foi usado de “{ $subject }”
history-order-reported = relatou “{ $subject }”
history-order-confirmed = obteve a confirmação: { $subject }
history-order-withdrawn = retirou a confirmação de “{ $subject }”
history-order-template = guardou “{ $subject }” como modelo
