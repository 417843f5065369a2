projects = Projetos
project = Projeto
projects-empty = Um projeto tem uma fase, um prazo, tarefas e horas, e dois chats: um para a equipe, um com convidados.
projects-none-found = Nenhum projeto encontrado.
projects-show-all = Mostrar todos os projetos
projects-filter = Filtrar projetos
projects-shared = Com convidados
projects-mine = Meus
project-new = Novo projeto
project-new-in = Novo projeto em { $stage }
project-start = Iniciar projeto
project-edit = Editar { $title }
project-title = Título
project-stage = Fase
project-stage-of = Fase de “{ $title }”
project-due = Prazo
project-due-change = Alterar o prazo
project-tasks-done = Tarefas
project-tasks-of = Tarefas concluídas de “{ $title }”
project-hours = Horas
project-hours-worked = Horas trabalhadas
project-hours-of = Horas trabalhadas de “{ $title }”
project-no-tasks = Nenhuma tarefa ainda
project-no-estimate = Nada estimado ainda
project-description = Sobre o projeto
project-description-help = Para a equipe: convidados nunca veem isto.
project-more = Mais opções para “{ $title }”
parts-of-project = Partes deste projeto
percent = { $number }%
project-burn-up-words = Tarefas concluídas: { $done } de { $all }.
project-burn-up-all = Todas as tarefas
project-burn-up-done = Concluídas

stages = Fases
stages-edit = Editar fases
stage-planned = Planejado
stage-in-progress = Em andamento
stage-waiting = Aguardando
stage-in-review = Em análise
stage-done = Concluído
stage-name = Nome
stage-colour = Cor
stage-colour-sand = Areia
stage-colour-sky = Céu
stage-colour-ochre = Ocre
stage-colour-plum = Ameixa
stage-colour-moss = Musgo
stage-finished = Projetos nesta fase estão finalizados
stage-add = Adicionar fase
stage-up = Mover { $name } para cima
stage-down = Mover { $name } para baixo
stage-delete = Excluir
stage-delete-now = Excluir fase
stages-ended = Fases excluídas
stage-delete-sentence = Nenhum projeto está em “{ $name }”.
stage-choose = Escolha uma fase
stage-new-choice = Nova fase…
stage-in-use = { $count ->
    [one] Há { $count } projeto nela. Que fase toma o lugar dela?
   *[other] Há { $count } projetos nela. Que fase toma o lugar dela?
}
stage-name-missing = Dê um nome à fase.
stage-name-taken = Já existe uma fase “{ $name }”.
stage-colour-unknown = Escolha uma das cores.
stage-too-many = Pode haver no máximo { $most } fases.
stage-last = Esta é a última fase. Um projeto sempre tem uma.

task-cancelled = Cancelada
task-progress = Progresso
task-as-timeline = Linha do tempo
task-select = Selecionar “{ $title }”
tasks-of-none = Nenhuma tarefa ainda.
tasks-share-selected = Compartilhar selecionadas
task-timeline-none = sem prazo
history-project-stage = moveu para outra fase
history-project-due = alterou o prazo
history-project-description = alterou a descrição
history-task-shared = compartilhou “{ $became }” com { $subject }

share-no-projects = O compartilhamento de projetos está desativado em toda a organização. Um administrador pode ativá-lo.
share-tasks = Tarefas do projeto
share-tasks-help = Todas, inclusive futuras. Desativado: só as compartilhadas uma a uma.
share-due = Prazo
share-stage = Fase
share-hours = Porcentagem de horas
share-progress = Porcentagem de tarefas
share-chat = Chat
share-old-messages = Mensagens desde o início
share-old-messages-help = Desativado: leem o chat a partir de agora.
share-project-always = { $files ->
    [0] O chat com convidados e os arquivos que não são internos fazem parte de todo compartilhamento.
    [one] O chat com convidados e { $files } arquivo que não é interno fazem parte de todo compartilhamento.
   *[other] O chat com convidados e { $files } arquivos que não são internos fazem parte de todo compartilhamento.
}
share-tasks-title = Compartilhar tarefas
share-tasks-none = Escolha pelo menos uma tarefa.
share-tasks-button = { $count ->
    [one] Compartilhar { $count } tarefa
   *[other] Compartilhar { $count } tarefas
}
share-task-due = Prazo
share-task-status = Status
share-task-progress = Porcentagem de progresso
share-task-files = Arquivos
access-only-tasks = só tarefas avulsas
count-tasks = { $count ->
    [one] { $count } tarefa
   *[other] { $count } tarefas
}
count-messages = { $count ->
    [one] { $count } mensagem
   *[other] { $count } mensagens
}
settings-projects = Projetos podem ser compartilhados
settings-projects-help = Desativado: todos os compartilhamentos de projetos ficam suspensos, e ninguém pode compartilhar um. Ao reativar, voltam a ser como eram.
project-not-shared = Este projeto não está mais compartilhado com você.
project-not-shared-help = Se acha que ainda deveria vê-lo, fale com quem o compartilhou.

chat = Chat
chat-team = Membros do projeto
chat-guests = Convidados
chat-of = { $chat }: chat de { $title }
chat-of-unread = { $chat }: chat de { $title }, não lido
chat-unread = novo
chat-older = Mensagens anteriores
chat-newest = Ir para as mais recentes
chat-new-from-here = Novas
chat-team-empty = Ninguém escreveu ainda. Só a equipe lê aqui.
chat-guests-empty = Ninguém escreveu ainda.
chat-nobody = Este projeto ainda não foi compartilhado com ninguém. Compartilhe-o e fale com seus convidados aqui.
chat-share-first = Compartilhar projeto
chat-write = Escrever uma mensagem
chat-write-team = Escrever aos membros do projeto
chat-write-guests = Escrever no chat com convidados
chat-team-reads = Só membros leem isto.
chat-nobody-yet = Os convidados lerão isto quando o projeto for compartilhado com eles.
chat-will-read = { $count ->
    [one] { $names } lerá isto.
   *[other] { $names } lerão isto.
}
chat-and-others = { $names } e { $count ->
    [one] mais { $count } convidado
   *[other] mais { $count } convidados
}
chat-of-company = { $names } de { $company }
chat-attach = Anexar arquivos
chat-send = Enviar
chat-react-to = Reagir à mensagem de { $name }
chat-title-team = Chat dos membros do projeto
chat-title-guests = Chat com convidados
chat-no-such-sign = Não existe o sinal “{ $text }”.
chat-removed = Esta mensagem foi apagada.
chat-change-title = Alterar mensagem
chat-remove = Apagar
chat-remove-sentence = O texto e os arquivos que você enviou com ele são apagados. Por 30 dias, isso pode ser desfeito aqui. Fica visível que houve uma mensagem aqui.
guest-chat-title = Chat com { $organization }
guest-chat-open = Abrir o chat
hit-message = Mensagem
mail-kind-chat = Chat
mail-kind-told = Compartilhado, à equipe
mail-kind-tasks = Tarefas compartilhadas
mail-chat-subject = { $author } escreveu no chat de “{ $item }”
mail-chat-above = { $author } escreveu no chat de
mail-chat-below = Você recebeu este e-mail porque participa do chat e ainda não leu a mensagem.
mail-chat-more = { $count ->
    [one] Depois dela chegou mais { $count } mensagem.
   *[other] Depois dela chegaram mais { $count } mensagens.
}
mail-chat-button = Abrir o chat
mail-told-subject = { $sharer } compartilhou “{ $item }”
mail-told-above = { $sharer } compartilhou com { $guests }:
mail-told-button = Ver quem tem acesso
mail-told-below = Você recebeu este e-mail porque é responsável por este projeto, o criou ou está na equipe dele.
mail-yours-subject = { $sharer } pede que você faça algo
mail-yours-above = { $sharer } pede que você faça isto
mail-tasks-subject = { $count ->
    [one] { $sharer } compartilhou uma tarefa com você
   *[other] { $sharer } compartilhou { $count } tarefas com você
}
mail-tasks-above = { $count ->
    [one] { $sharer } compartilha uma tarefa de
   *[other] { $sharer } compartilha { $count } tarefas de
}
approval-title = Aprovação
approval-ask = Pedir aprovação
approval-ask-again = Pedir de novo
approval-ask-button = Pedir
approval-who = A quem pedir
approval-message = O que deve ser examinado
approval-nobody = Escolha a quem pedir.
approval-sees-not = Uma das pessoas escolhidas não vê esta tarefa. Compartilhe-a com ela primeiro.
approval-asked-already = O pedido já está com outras pessoas. Retire-o primeiro ou espere pelas respostas.
approval-waits = Aguarda aprovação
approval-yours = Sua aprovação foi pedida
approval-approved = Aprovado
approval-rejected = Rejeitado
approval-withdrawn = Retirado
approval-line-waits = ainda não respondeu
approval-line-approved = aprovou
approval-line-rejected = rejeitou
approval-withdraw = Retirar o pedido
approval-withdraw-sentence = O pedido deixa de valer. As respostas que já chegaram ficam no histórico.
approval-asks = { $name } pede que você aprove isto
approval-note = Uma observação, se quiser
approval-approve = Aprovar
approval-reject = Rejeitar
approval-others = O pedido também está com outras pessoas; aguardam-se as respostas delas.
history-task-approval-asked = pediu a { $became } que aprove “{ $subject }”
history-task-approval-withdrawn = retirou o pedido de aprovação de “{ $subject }”
history-task-approval-passed = pediu a { $became }, no lugar de { $was }, que aprove “{ $subject }”
history-task-approval-dropped = deixou de pedir a { $was } que aprove “{ $subject }”
history-task-approved = aprovou “{ $subject }”
history-task-rejected = rejeitou “{ $subject }”
mail-kind-approval = Aprovação pedida
mail-kind-decided = Aprovação decidida
mail-approval-subject = { $asker } pede que você aprove “{ $task }”
mail-approval-above = { $asker } pede que você aprove uma tarefa de “{ $item }”:
mail-approval-button = Ver
mail-approval-below = Você recebeu este e-mail porque se aguarda sua resposta.
mail-decided-approved = “{ $task }” foi aprovada
mail-decided-approved-above = Todos aprovaram a tarefa de “{ $item }”:
mail-decided-rejected = “{ $task }” foi rejeitada
mail-decided-rejected-above = { $name } rejeitou a tarefa de “{ $item }”:
mail-decided-below = Você recebeu este e-mail porque pediu a aprovação.
forms = Formulários
forms-about = Pessoas sem conta os preenchem em um endereço que você divulga, no seu site ou em um e-mail. Cada resposta vira uma tarefa aqui. Convidados que veem todas as tarefas deste projeto a veem, sem nome, endereço e arquivos.
forms-empty = Nenhum formulário ainda. Crie um e divulgue o endereço dele.
form-new = Novo formulário
form-make = Criar formulário
form-change = Alterar
form-title = Título
form-intro = O que aparece acima das perguntas
form-questions = Suas perguntas, uma por linha
form-questions-help = Nome, e-mail e assunto são sempre perguntados. Um asterisco no fim de uma linha: a resposta é obrigatória.
form-begins-as = A tarefa começa como
form-takes-files = Arquivos podem ser enviados junto
form-status = Uma tarefa pode começar como pendente ou em andamento.
form-questions-many = Um formulário tem no máximo { $most } perguntas.
form-many = Um projeto tem no máximo { $most } formulários.
form-answers = { $count ->
    [0] Nenhuma resposta ainda
    [one] { $count } resposta
   *[other] { $count } respostas
}
form-is-closed = Encerrado
form-address = Endereço deste formulário
form-look = Ver
form-open = Reabrir
form-close = Encerrar
form-renew = Novo endereço
form-renew-sentence = O endereço que você divulgou deixa de abrir.
form-your-name = Seu nome
form-your-email = Seu e-mail
form-subject = Do que se trata
form-message = O que você gostaria de dizer
form-optional = se quiser
form-files = Arquivos
form-files-help = No máximo { $files } arquivos de { $megabytes } MB cada.
form-files-again = Escolha seus arquivos mais uma vez. No máximo { $files } arquivos de { $megabytes } MB cada.
form-send = Enviar
form-who-reads = O que você envia vai para { $organization } e para as pessoas com quem a empresa trabalha nisto. Seu nome, seu endereço e seus arquivos ficam com { $organization }.
form-trap = Deixe isto vazio
form-thanks = Agradecemos, sua mensagem chegou.
form-thanks-help = { $organization } recebeu o que você enviou e tem seu endereço para responder.
form-another = Enviar outra resposta
form-closed = Este formulário está encerrado.
form-answer-needed = Responda: { $question }
form-answer-long = Esta resposta é longa demais: { $question }
form-too-much = É mais do que cabe em uma tarefa. Encurte ou envie como arquivo.
form-trapped = Um campo que as pessoas não veem foi preenchido, como fazem os programas. Envie mais uma vez.
form-too-soon = Foi rápido demais para uma pessoa. Pressione mais uma vez.
form-once-more = Esta página ficou aberta por muito tempo. Nada se perdeu; pressione mais uma vez.
form-sent-before = Esta página já foi enviada. Para enviar isto como outra resposta, pressione mais uma vez.
form-changed-meanwhile = Enquanto isso, o formulário foi alterado. Veja-o de novo e envie mais uma vez.
task-sent-in = { $name } ({ $email }) enviou isto pelo formulário “{ $form }”
history-form-made = criou o formulário “{ $subject }”
history-form-changed = alterou o formulário “{ $subject }”
history-form-closed = encerrou o formulário “{ $subject }”
history-form-opened = reabriu o formulário “{ $subject }”
history-form-address = deu outro endereço ao formulário “{ $subject }”
history-form-answered = “{ $subject }” foi enviado pelo formulário “{ $became }”
mail-kind-answer = Formulário preenchido
mail-answer-subject = { $form }: { $title }
mail-answer-above = { $name } preencheu o formulário “{ $form }”:
mail-answer-button = Ver
mail-answer-below = Você recebeu este e-mail porque é responsável pelo projeto.
