# Quadros

board = Quadro
boards = Quadros
rail-boards = Quadros
boards-empty = Um quadro é uma área em que todos desenham ao mesmo tempo: a equipe e os convidados que recebem o endereço.
boards-none-found = Nenhum quadro encontrado.
boards-show-all = Mostrar todos os quadros
boards-filter = Filtrar quadros
boards-shared = Com convidados
boards-mine = Meus
boards-archived = Arquivados
boards-by-title = Por título
boards-by-change = Alterados mais recentemente
board-new = Novo quadro
board-start = Iniciar quadro
board-edit = Alterar “{ $title }”
board-title = Título
board-picture = Imagem do quadro “{ $title }”
board-beside = Ao lado do quadro
board-menu = O quadro como um todo
board-locked = Bloqueado
board-lock = Bloquear
board-unlock = Desbloquear
board-archive = Arquivar
board-unarchive = Desarquivar
board-is-locked = Bloqueado: { $day }. Todos podem ler este quadro, e ninguém pode alterá-lo.
board-is-archived = Arquivado: { $day }. Todos podem ler este quadro, e ninguém pode alterá-lo.
board-is-shut = Este quadro está bloqueado. Pode ser lido, mas não alterado.
board-not-allowed = Você não pode alterar isto aqui.
board-closed-to-you = Este quadro não está mais aberto para você.
board-full = Este quadro está cheio: cabem 10.000 elementos. Exclua alguns ou inicie outro quadro.
board-many-changes = No máximo 200 alterações podem ser enviadas de uma vez.
board-temporary = Temporário, exclusão: { $at }
board-as-guest = Você está aqui como { $name }.
board-as-png = Salvar como PNG
board-as-svg = Salvar como SVG
board-as-pdf = Salvar como PDF
board-opens-link = Qualquer pessoa com o link
board-opens-password = Link e senha

board-role = O que são no quadro
board-role-owner = Proprietário
board-role-reader = Leitor
board-role-reader-help = Vê e acompanha ao vivo.
board-role-reviewer = Revisor
board-role-reviewer-help = Também comenta, faz marcações e conversa no chat; altera só o que é seu.
board-role-editor = Editor
board-role-editor-help = Altera tudo.
board-role-editor-plan = Convidados podem ser editores em um plano pago.
share-no-boards = Sua organização não dá acesso a convidados em seus quadros. Um administrador pode mudar isso.

board-comments = Comentários
board-comments-empty = Nada foi dito ainda. Escolha a ferramenta de comentário e pressione um lugar no quadro.
board-comments-none = Nada foi dito ainda.
board-comment-new = Comentar o quadro
board-say = Enviar
board-say-something = Escreva algo.
board-answer = Responder
board-answer-text = Sua resposta
board-resolve = Resolver
board-reopen = Reabrir
board-resolved-by = resolvido por { $name }
board-resolved-count = { $count ->
    [one] { $count } resolvido
   *[other] { $count } resolvidos
}
board-pin-number = Lugar { $number } no quadro
board-take-back = Apagar o que { $name } escreveu
board-words-of = o que { $name } escreveu
board-too-far = Esse lugar fica longe demais.
board-many-pins = Este quadro tem 2.000 lugares com comentários. Responda em um deles.
board-chat-empty = O que se escreve aqui, todos no quadro leem.
board-chat-say = Escrever a todos
board-timer = Timer
board-timer-off = Nenhum timer em curso.
board-timer-until = Em curso até { $at }.
board-timer-minutes = { $count } min
board-timer-stop = Parar
board-timer-long = Um timer dura no máximo 24 horas.
board-picture-missing = Escolha uma imagem.
board-picture-wrong = Esta não é uma imagem que possa ser mostrada: são aceitos PNG, JPEG, GIF e WebP.
board-many-pictures = Este quadro tem 1.000 imagens. Exclua algumas ou inicie outro quadro.
history-board-locked = bloqueou o quadro
history-board-unlocked = desbloqueou o quadro
history-board-archived = arquivou o quadro
history-board-unarchived = desarquivou o quadro
history-board-words-removed = removeu palavras de { $subject }
history-board-words-restored = recuperou palavras de { $subject }

board-address = Quem vem pelo endereço
board-address-role = O que é quem vem por ele
board-opens-people = Pessoas específicas
board-opens-people-help = Só quem foi convidado. Outros podem solicitar acesso.
board-opens-password-help = Quem tem o endereço e sabe a senha.
board-opens-link-help = Quem tem o endereço digita um nome e entra.
board-opens-what = Escolha quem vem pelo endereço.
board-opens-nothing = O endereço não abre nada agora. Escolha primeiro quem vem por ele.
board-opens-there = O que o endereço de um quadro abre é definido no quadro.
board-role-what = Escolha o que é quem vem pelo endereço.
board-outsiders-need-password = Na sua organização, um quadro só pode ser aberto pelo endereço com senha.
board-needs-password = Sua organização exige uma senha, e este quadro não tem nenhuma: o endereço não deixa ninguém entrar. Escolha “Link e senha” e salve; depois passe a senha junto com o endereço.
board-copy = Copiar endereço
board-copied = Copiado. Quem o tiver digita um nome e entra.
board-copied-password = Copiado. Quem o tiver também precisa da senha: envie-a por outro meio.
board-password = Senha
board-password-new = Nova senha
board-password-copied = A senha foi copiada.
board-password-missing = Digite a senha que você recebeu com o endereço.
board-password-wrong = Essa não é a senha deste quadro.
board-enter = Entrar como convidado
board-enter-name = Seu nome
board-enter-help = Seu nome aparece ao lado do cursor e do que você escreve.
history-board-opens = abriu o quadro para { $became ->
    [people] somente pessoas convidadas
    [password] todos com o link e a senha
   *[link] todos com o link
}
history-board-password-changed = alterou a senha do quadro
board-password-copy = Copiar
board-outsiders-wrong = Escolha como os quadros tratam pessoas que não são membros.
settings-outsiders = Quadros e pessoas que não são membros
settings-outsiders-invited = Podem ser convidadas ou vir por um endereço
settings-outsiders-password = Por um endereço, só entram com senha
settings-outsiders-never = Não têm acesso a nenhum quadro
settings-outsiders-open = { $count ->
    [one] { $count } quadro está aberto pelo endereço sem senha. Quando uma senha é exigida, o endereço não deixa ninguém entrar até que o quadro tenha uma.
   *[other] { $count } quadros estão abertos pelos endereços sem senha. Quando uma senha é exigida, esses endereços não deixam ninguém entrar até que os quadros tenham uma.
}
settings-board-role = O que são as pessoas que vêm pelo endereço de um novo quadro
board-last-owner = Um quadro tem um proprietário. Defina outra pessoa primeiro.
board-member-which = Escolha um membro.
board-member-add = Adicionar um membro
board-member-off = Tirar { $name } do quadro
board-role-of = O que { $name } é no quadro
history-board-role = { $became ->
    [none] tirou { $subject } do quadro
   *[other] deu a { $subject } a função { $became }
}
board-copy-of = { $title } (cópia)
board-duplicate = Duplicar
board-keep-team = Guardar como modelo para a equipe
board-keep-public = Guardar como modelo para todos
board-keep-not = Deixar de ser modelo
board-template = A partir de
board-template-none = Um quadro vazio
board-template-what = Escolha o que o quadro será a partir de agora.
board-template-public = Para todos
board-page-title = Criar um quadro
board-page-lead = Você não precisa de conta. Pode desenhar no quadro na mesma hora.
board-page-template = A partir de
board-page-which = Escolha um destes.
board-page-make = Criar o quadro
board-page-help = Ele não tem proprietário e é excluído após 24 horas, a menos que um membro desta organização o assuma.
board-page-copy = Copiar o endereço da página
board-page-copy-help = Quem o tiver cria quadros a partir dos modelos para todos. Cada um é excluído após um dia, a menos que um membro o assuma.
board-page-copied = Copiado. Quem o tiver pode criar quadros a partir dos modelos para todos.
board-is-temporary = Este quadro é temporário: não tem proprietário e será excluído com tudo o que há nele (exclusão: { $at }). Um membro da organização que o assumir o mantém.
board-claim = Assumir quadro
board-claim-members = Só membros da organização podem assumir um quadro. Passe o endereço dele a um membro.
board-claimed-already = Este quadro já tem um proprietário.
board-pass-by-mail = Enviar por e-mail
history-board-claimed = assumiu o quadro
history-board-over = excluído: ninguém o assumiu a tempo
history-board-nature = { $became ->
    [team_template] guardou o quadro como modelo para a equipe
    [public_template] guardou o quadro como modelo para todos
   *[board] fez o modelo voltar a ser um quadro
}
board-invited-title = Só para quem foi convidado
board-invited-lead = Este quadro de { $organization } está aberto para pessoas específicas. Você entra assim:
board-invited-team = Receba um convite, para o quadro ou para a equipe.
board-invited-account = Entre com sua conta ou crie uma.
board-invited-confirm = Confirme seu endereço de e-mail, ao qual o convite é enviado.
board-waits-title = Este link não deixa ninguém entrar por enquanto
board-waits = Pergunte a quem o deu a você como entrar.
board-request = Solicitar acesso
board-request-message = Uma mensagem ao proprietário, se quiser
board-request-as = O proprietário vê { $email } e responde a esse endereço.
board-request-sign-in = Entre e depois abra de novo o endereço do quadro: lá você pode solicitar acesso.
board-request-waits = Sua solicitação está com o proprietário do quadro. A resposta chega por e-mail.
board-requests = Pedem acesso
board-requests-wait = { $count ->
    [one] Alguém pede acesso a este quadro.
   *[other] { $count } pessoas pedem acesso a este quadro.
}
board-requests-show = Responder
board-request-accept = Dar acesso
board-request-decline = Recusar

board-file-one = Envie um arquivo de cada vez.
board-many-files = Este quadro tem 1.000 arquivos. Exclua alguns ou inicie outro quadro.
board-web-image-address = Digite o endereço de uma imagem, como https://example.com/picture.png.
board-web-image-inside = Esse endereço leva a uma máquina que não está aberta a todos. De lá não se buscam imagens.
board-web-image-no-answer = Nada veio desse endereço. Ele está certo e aberto a todos?
board-web-image-large = Essa imagem é grande demais: no máximo 16 MB.

board-workflow = Fluxo de trabalho
board-updates = Andamento
board-updates-empty = Ninguém informou o andamento. Informe aqui, e todos no quadro ficam sabendo.
board-updates-none = Ninguém informou o andamento.
board-update-text = O que há de novo?
board-update-post = Publicar
board-update-removed = Este aviso de andamento foi apagado.
board-state = Andamento
board-state-planned = Planejado
board-state-progress = Em andamento
board-state-feedback = Aguarda opiniões
board-state-hold = Em espera
board-state-done = Concluído
board-state-which = Escolha o andamento.
board-approval-runs = A aprovação deste quadro foi pedida a algumas pessoas. Ninguém o altera até que respondam.
board-approval-yours = Pedem que você aprove este quadro. Ninguém o altera até que todos tenham respondido.
board-approval-by = Pedido de { $name }
board-approval-due = Responder até { $day }
board-approval-until = Responder até (opcional)
board-approval-past = Esse dia já passou.
board-approval-locks = Ninguém altera o quadro enquanto você espera respostas. Um PDF dele é guardado.
board-approval-untold = Um convidado que não é editor não recebe e-mail sobre isso e o encontra no quadro. Avise-o pessoalmente.
board-approval-pdf = O quadro como estava, em PDF
board-approval-not-here = Uma das pessoas escolhidas não está neste quadro. Compartilhe-o com ela primeiro.
board-approval-already = O pedido já está com outras pessoas. Retire-o primeiro ou espere pelas respostas.
board-approval-over = O pedido já não vale mais.
board-approval-which-edits = Diga quais ajustes.
board-approval-note = Seus motivos ou os ajustes
board-approval-accept-edits = Aceitar com ajustes
board-approval-reject = Não aprovar
board-approval-with-edits = Aceito com ajustes
board-approval-rejected = Não aprovado
board-approval-line-edits = aceitou com ajustes
board-approval-line-rejected = não aprovou
board-approval-withdraw-sentence = O pedido deixa de valer, e o quadro pode ser alterado de novo.
board-approvals-over = { $count ->
    [one] { $count } aprovação anterior
   *[other] { $count } aprovações anteriores
}
history-board-approval-asked = pediu a { $became } que aprove o quadro
history-board-approval-withdrawn = retirou o pedido de aprovação
history-board-approval-passed-on = passou adiante o pedido de aprovação do quadro
history-board-approval-dropped = retirou do pedido de aprovação do quadro quem saiu da equipe
history-board-approved = aprovou o quadro
history-board-accepted = aceitou o quadro com ajustes: { $became }
history-board-not-approved = não aprovou o quadro
history-board-update = informou o andamento: { $became ->
    [planned] planejado
    [in_progress] em andamento
    [feedback] aguarda opiniões
    [on_hold] em espera
   *[done] concluído
}
history-board-update-removed = apagou um aviso de andamento
history-board-update-restored = recuperou um aviso de andamento
board-mention-let-in = { $names }: ainda sem acesso a este quadro. Dar acesso, como a quem vem pelo endereço?
board-mention-owners = { $names }: sem acesso a este quadro. Os proprietários podem dar acesso; por você, nada será avisado.
board-mention-yes = Dar acesso e enviar
board-mention-no = Enviar sem avisar
board-make-task = Criar uma tarefa
board-make-another-task = Criar outra tarefa

board-move = Mover para um projeto
board-move-help = Um projeto é uma pasta para quadros. Quem vê o quadro continua o mesmo.
board-move-button = Mover
board-project-none = Sem projeto
board-project-not-yours = Você não pode alterar esse projeto.
boards-project-empty = Este projeto não tem quadros que você veja. Inicie um aqui ou traga um pelo menu dele.
boards-share = Compartilhar todos os quadros
boards-share-help = { $count ->
    [one] { $count } quadro daqui pode ser compartilhado por você.
   *[other] { $count } quadros daqui podem ser compartilhados por você, todos de uma vez, com uma pessoa.
} Quadros que surgirem depois não são incluídos. Com convidados, os quadros são compartilhados um a um.
boards-share-with = Com quem
boards-share-who = Escolha com quem.
boards-share-elsewhere = membro em outro lugar
boards-share-button = Compartilhar todos
boards-share-plan = Todos os quadros de uma vez só podem ser compartilhados com membros de uma organização em um plano pago. Compartilhe-os um a um.
boards-share-none = Nenhum dos quadros daqui pode ser compartilhado por você.
board-rest-ask = Pedir os outros quadros
board-rest-help = Você vê alguns quadros deste projeto. O pedido dos demais vai para o responsável por ele.
board-rest-waits = Você pediu os outros quadros.
board-rest-asked = vê alguns destes quadros e pede os demais.
board-rest-open = Abrir os demais
board-rest-nobody = Entre primeiro, para que se saiba quem pede.
board-rest-seen = Você já vê este projeto.
history-board-moved = moveu o quadro para “{ $subject }”
history-board-moved-out = tirou o quadro de “{ $subject }”

board-starter-ideas = Coleta de ideias
board-starter-flow = A fazer, fazendo, feito
board-starter-retrospective = Retrospectiva
board-starter-plan = Um plano em etapas
board-starter-question = Qual é a pergunta?
board-starter-to-do = A fazer
board-starter-doing = Fazendo
board-starter-done = Feito
board-starter-good = Foi bem
board-starter-hard = Foi difícil
board-starter-next = Da próxima vez
board-starter-step = Etapa { $number }
board-starter-today = Hoje
board-starter-goal = Meta
