crumbs = Onde você está
overtaken = Outra pessoa alterou isto enquanto você escrevia. É assim que está agora; abaixo está o que você digitou.
overtaken-mine = Salvar a minha
overtaken-theirs = Manter a outra
role = Função
role-administrator = Administrador
role-administrator-about = tudo na organização
role-internal = Interno
role-internal-about = trabalha com todas as coleções e registros
role-external = Externo
role-external-about = só aquilo de que participa
role-unknown = Essa função não existe.
home-title = Olá, { $name }
home-tasks = Minhas tarefas
home-tasks-empty = Nada espera por você.
home-items = Alterados recentemente
home-items-empty = Aqui aparece aquilo em que você e sua equipe trabalham.
home-guests = Convidados vistos recentemente
home-guests-empty = Quando um convidado abrir algo que você compartilhou, você verá aqui.
home-open-to = { $count ->
    [one] { $count } convidado
   *[other] { $count } convidados
}
first-title = Olá, { $name }. A casa é sua.
first-lead = Ela está vazia, e ninguém de fora consegue ver o que há dentro. Três passos, e seu primeiro convidado está à porta.
first-organizer = Crie sua primeira coleção
first-organizer-about = Um lugar para registros de um mesmo tipo. Os campos podem ser alterados depois.
first-from = Começar com
first-make = Criar a coleção
first-ask = Quem cria coleções é um administrador. Peça a primeira.
first-record = Adicione um registro
first-record-about = Uma ponte, um contrato, um pedido: o que você mostraria a um convidado.
first-share = Compartilhe com um convidado
first-share-about = Por e-mail ou por link. Antes, você vê exatamente o que o convidado verá.
team-title = Minha equipe
team-count = { $count ->
    [one] { $count } membro
   *[other] { $count } membros
}
team-actions = O que fazer com { $name }
team-make = Mudar para { $role }
team-role-for-guest = { $name } é convidado, e convidados não têm função. Convide a pessoa primeiro para a sua equipe; isso ocupa uma licença.
team-last-administrator = Alguém precisa ser administrador. Defina outra pessoa primeiro.
invitations-title = Convites pendentes
invitation-by = convite de { $name }, { $when }
invitation-over = expirou
invitation-again = Enviar de novo
invitation-cancel = Cancelar o convite
invitation-member-already = { $name } já trabalha aqui.
invitation-open-already = Este endereço já foi convidado. Envie de novo aquele convite.
invite-title = Convidar um membro
invite-seat = Um membro trabalha aqui e ocupa uma licença. Para mostrar algo a alguém de fora, compartilhe.
invite-name = Nome
invite-button = Enviar convite
administration-title = Administração
administration-ways = Mais da administração
administration-guests = Convidados
administration-guests-of = de { $count }
administration-guests-any = quantos você quiser
administration-plan = Plano
plan-free = Free
plan-business = Business
plan-enterprise = Enterprise
settings-title = Configurações
settings-name = Nome
settings-hue = Cor
settings-hue-wrong = Escolha uma das cores.
settings-days = Dias em que o navegador de um convidado é confiável
settings-days-help = Depois desse número de dias, um código é pedido de novo. Com 0, ele é pedido a cada visita.
settings-days-wrong = Um número de dias de 0 a 365.
settings-code = Pedir um código também na primeira visita
settings-code-help = Só com o link de convidado, ninguém entra.
settings-external = Links de convidado
settings-external-help = Os membros podem criá-los e copiá-los.
settings-second = Membros precisam de uma segunda etapa
settings-second-help = Eles só entram com um aplicativo autenticador, uma chave de acesso ou o logon único da empresa.
settings-second-self = Configure primeiro a sua própria segunda etapa, ou você perderia o acesso.
hue-green = Verde
hue-sand = Areia
hue-sky = Céu
hue-ochre = Ocre
hue-plum = Ameixa
hue-moss = Musgo
guest-browsers-title = Navegadores confiáveis de convidados
guest-browsers-empty = Nenhum navegador de convidado é confiável ainda.
audit-title = Log
audit-lead = Quem fez o quê e quem viu o quê. Nada nele pode ser alterado.
audit-empty = Nada aconteceu ainda.
audit-pages = Páginas do log
audit-newest = Mais recentes
audit-older = Anteriores
audit-by-system = Parlor
audit-by-nobody = Pessoa desconhecida
audit-by-somebody = Alguém
audit-named = “{ $name }”
audit-deed = { $deed ->
    [organization-founded] fundou a organização
    [organization-made] criou a organização, como operador
    [settings-changed] alterou as configurações
    [brand-changed] alterou a marca
    [brand-picture] enviou uma imagem da marca
    [brand-picture-removed] removeu uma imagem da marca
    [sender-set] definiu o remetente dos e-mails
    [sender-confirmed] confirmou o remetente dos e-mails
    [sender-ready] encontrou a chave dos e-mails no domínio e passou a usar o endereço dele
    [sender-unready] não encontrou mais a chave dos e-mails no domínio e deixou de usar o endereço dele
    [sender-removed] removeu o remetente dos e-mails
    [role-given] atribuiu outras funções a
    [role-made] criou uma função
    [role-changed] alterou uma função
    [role-ended] tirou uma função de uso
    [records-exported] exportou registros de
    [records-imported] importou registros para
    [moved-in] trouxe de outro lugar
    [view-saved] salvou uma visualização da lista
    [view-removed] removeu uma visualização da lista
    [member-removed] removeu da equipe
    [invitation-sent] enviou um convite
    [invitation-sent-again] enviou um convite de novo
    [invitation-cancelled] cancelou um convite
    [invitation-role] alterou a função de um convite
    [invitation-accepted] aceitou um convite
    [copies-exported] exportou as cópias de
    [contact-made] adicionou o contato
    [contact-merged] uniu-se a outro contato
    [contact-changed] alterou o contato
    [browser-ended] encerrou a confiança em um navegador
    [person-signed-in] entrou
    [person-signed-out] saiu
    [person-password] alterou a própria senha
    [person-second-on] ativou a segunda etapa de entrada
    [person-second-off] desativou a segunda etapa de entrada
    [key-made] criou uma chave para programas
    [passkey-added] adicionou uma chave de acesso
    [passkey-removed] removeu uma chave de acesso
    [key-ended] revogou uma chave para programas
    [service-made] adicionou o serviço
    [service-key-made] criou uma chave do serviço
    [service-key-ended] revogou uma chave do serviço
    [view-key-made] criou uma chave que mostra o que um convidado vê:
    [view-key-ended] revogou uma chave que mostra o que um convidado vê:
    [file-read] leu um arquivo
    [file-reminded] lembrou convidados de ler um arquivo
    [task-read] abriu uma tarefa
    [note-read] abriu uma nota
    [activity-read] abriu uma atividade
    [event-read] abriu uma mensagem ou um pedido sobre um documento
    [request-read] abriu uma solicitação
    [request-list-read] abriu uma lista de pendências
    [planned-read] abriu uma atividade planejada
    [preset-made] criou uma predefinição de compartilhamento
    [preset-changed] alterou uma predefinição de compartilhamento
    [preset-ended] removeu uma predefinição de compartilhamento
    [group-made] criou um grupo de convidados
    [group-renamed] renomeou um grupo de convidados
    [group-ended] removeu um grupo de convidados
    [group-joined] adicionou um contato a um grupo de convidados
    [group-left] tirou um contato de um grupo de convidados
    [group-shared] compartilhou com um grupo de convidados
    [item-seen] viu
    [item-fetched] acessou por um programa próprio
    [share-opened] compartilhou com um convidado:
    [share-changed] alterou o que um convidado vê de
    [share-closed] encerrou o acesso de um convidado a
    [activity-added] adicionou uma atividade
    [activity-changed] alterou uma atividade
    [category-added] adicionou uma categoria à coleção
    [category-archived] tirou uma categoria de uso
    [category-renamed] renomeou uma categoria
    [category-restored] colocou uma categoria de volta em uso
    [comment-added] escreveu um comentário
    [comment-changed] alterou um comentário
    [comment-moved] mostrou a convidados um comentário da equipe
    [comment-removed] removeu um comentário
    [comment-restored] recuperou um comentário
    [board-said] escreveu no chat do quadro
    [board-commented] comentou no quadro
    [board-resolved] resolveu um comentário no quadro
    [board-reopened] reabriu um comentário no quadro
    [board-words-removed] removeu palavras do quadro
    [board-words-restored] recuperou palavras do quadro
    [board-update] informou o andamento do quadro
    [board-update-removed] apagou um aviso de andamento do quadro
    [board-update-restored] recuperou um aviso de andamento do quadro
    [board-picture] pôs uma imagem no quadro
    [board-file] pôs um arquivo no quadro
    [board-timer] iniciou o temporizador do quadro
    [board-timer-stopped] parou o temporizador do quadro
    [template-changed] alterou as lacunas do modelo
    [message-reacted] reagiu a uma mensagem no chat de
    [message-unreacted] retirou uma reação no chat de
    [message-restored] recuperou uma mensagem no chat de
    [stage-restored] recuperou uma fase de projetos
    [event-started] iniciou uma interação
    [event-closed] fechou uma interação para convidados
    [event-opened] abriu uma interação para convidados
    [event-closed-to] fechou uma interação para um só convidado
    [event-opened-to] reabriu uma interação para um só convidado
    [file-closed-to] fechou um arquivo para um convidado
    [file-opened-to] abriu um arquivo para um convidado
    [field-added] adicionou um campo
    [field-archived] tirou um campo de uso
    [field-changed] alterou um campo
    [field-hidden] ocultou um campo de convidados
    [field-moved] moveu um campo
    [field-restored] colocou um campo de volta em uso
    [field-shown] mostrou um campo a convidados
    [file-added] adicionou um arquivo
    [file-internal] ocultou um arquivo de convidados
    [file-removed] removeu um arquivo
    [file-renamed] renomeou um arquivo
    [file-restored] recuperou um arquivo
    [file-shown] mostrou um arquivo a convidados
    [file-sealed] selou um arquivo
    [evidence-made] obteve as evidências de
    [archive-asked] pediu um pacote da organização
    [archive-cancelled] interrompeu um pacote da organização
    [archive-taken] baixou um pacote da organização
    [seal-imported] importou um certificado para selos
    [seal-own] voltou a um certificado da instalação
    [signing-approved] aprovou
    [signing-changes] pediu alterações antes de assinar
    [signing-confirmed] confirmou com um código antes de assinar
    [signing-declined] recusou a assinatura
    [signing-ended] encerrou um fluxo de assinaturas
    [signing-passed] repassou uma assinatura
    [signing-sealed] selou o que foi assinado
    [signing-seal-stopped] interrompeu a selagem do que foi assinado
    [signing-seal-begun-again] retomou a selagem do que foi assinado
    [signing-sent] enviou para assinatura
    [signing-signed] assinou
    [file-version] adicionou uma versão de um arquivo
    [file-virus] encontrou um vírus em um arquivo e o destruiu
    [follow-added] adicionou um seguidor
    [follow-ended] removeu um seguidor
    [contact-erased] eliminou os dados de um contato
    [member-erased] eliminou os dados de um ex-membro
    [erasure-asked] pediu a eliminação dos próprios dados
    [erasure-back] cancelou o pedido de eliminação
    [erasure-objected] se opôs à eliminação dos dados de
    [data-exported] levou consigo os próprios dados
    [retention-changed] alterou os prazos de retenção
    [retention-ran] removeu o que não é mais mantido
    [item-binned] moveu para a lixeira
    [item-changed] alterou
    [item-created] adicionou
    [item-restored] tirou da lixeira
    [link-activated] ativou um link de convidado
    [link-copied] copiou um link de convidado
    [link-deactivated] desativou um link de convidado
    [link-end-set] definiu o término de um link de convidado
    [link-fetched] acessou um link de convidado sem abri-lo
    [link-held] abriu um link que ninguém confirmou
    [link-made] criou um link de convidado
    [link-opened] abriu um link de convidado
    [link-renewed] criou um novo link de convidado no lugar do antigo
    [note-added] adicionou uma nota
    [note-changed] alterou uma nota
    [note-removed] removeu uma nota
    [note-restored] recuperou uma nota
    [organizer-guests] alterou o que os convidados de uma coleção veem, fazem e recebem
    [order-made] criou uma ordem de serviço
    [order-changed] alterou uma ordem de serviço
    [order-reported] relatou uma ordem de serviço
    [order-confirmed] obteve a confirmação de uma ordem de serviço
    [order-withdrawn] retirou a confirmação de uma ordem de serviço
    [order-template] guardou uma ordem de serviço como modelo
    [order-template-removed] removeu um modelo de ordens de serviço
    [order-template-restored] recuperou um modelo de ordens de serviço
    [request-made] fez uma solicitação
    [request-task] criou uma tarefa a partir de uma solicitação
    [request-closed] encerrou uma solicitação
    [request-opened] reabriu uma solicitação
    [list-made] criou uma lista de pendências
    [list-asked] fez pedidos a convidados por uma lista de pendências
    [list-title] renomeou uma lista de pendências
    [list-body] alterou o texto de uma lista de pendências
    [list-due] alterou o prazo de uma lista de pendências
    [list-closed] encerrou uma lista de pendências
    [list-opened] reabriu uma lista de pendências
    [list-done] concluiu uma lista de pendências
    [list-point-added] adicionou uma pendência a uma lista
    [list-point-changed] alterou uma pendência de uma lista
    [list-point-moved] moveu uma pendência de uma lista
    [list-point-removed] removeu uma pendência de uma lista
    [list-point-restored] recuperou uma pendência de uma lista
    [list-answered] respondeu a uma pendência de uma lista
    [list-taken-back] retirou uma resposta de uma lista de pendências
    [list-accepted] aceitou uma resposta de uma lista de pendências
    [list-sent-back] devolveu uma resposta de uma lista de pendências
    [list-template-saved] salvou um modelo de lista de pendências
    [list-template-removed] removeu um modelo de lista de pendências
    [list-template-restored] recuperou um modelo de lista de pendências
    [planned-added] planejou algo
    [planned-changed] alterou algo planejado
    [planned-ended] encerrou algo planejado
    [planned-confirmed] confirmou algo planejado
    [planned-skipped] pulou um dia de algo planejado
    [planned-taken-back] retirou uma confirmação
    [record-guests] alterou o que os convidados de um registro veem, fazem e recebem
    [grant-fields] escolheu os campos que um convidado vê
    [guest-suspended] suspendeu o convidado
    [guest-resumed] readmitiu
    [guest-renewed] renovou o período como convidado de
    [guest-changed] alterou o período como convidado de
    [guest-ended] registrou o término do período como convidado de
    [guest-asked] pediu mais tempo como convidado
    [review-started] iniciou uma revisão de acesso
    [review-decided] respondeu em uma revisão de acesso por
    [review-closed] encerrou uma revisão de acesso
    [review-reported] gerou o relatório de uma revisão de acesso
    [domain-named] definiu o domínio próprio
    [domain-removed] removeu o domínio próprio
    [domain-certified] obteve um certificado para o domínio próprio
    [domain-used] passou a criar links com o domínio próprio
    [domain-failed] passou a criar links sem o domínio próprio, que não responde:
    [webhook-made] adicionou o webhook
    [webhook-changed] alterou o webhook
    [webhook-secret] deu outro segredo ao webhook
    [webhook-taken] assumiu o webhook
    [webhook-off] desativou o webhook
    [webhook-on] ativou o webhook
    [webhook-tested] enviou um evento de teste ao webhook
    [webhook-sent-again] enviou algo de novo ao webhook
    [webhook-removed] removeu o webhook
    [sharing-rule-on] ativou uma regra de compartilhamento
    [sharing-rule-off] desativou uma regra de compartilhamento
    [organizer-changed] alterou uma coleção
    [organizer-cover] deu outra capa a uma coleção
    [organizer-extranet-off] fechou uma coleção para convidados
    [organizer-extranet-on] abriu uma coleção para convidados
    [organizer-made] criou uma coleção
    [participant-added] adicionou à equipe de
    [participant-removed] tirou da equipe de
    [plan-set] definiu o plano
    [share-ended] encerrou o acesso de um convidado na data de término:
    [share-end-set] definiu até quando está aberto para um convidado
    [task-added] adicionou uma tarefa
    [task-changed] alterou uma tarefa
    [task-step-added] adicionou uma etapa a uma tarefa
    [task-step-done] marcou uma etapa de uma tarefa
    [task-step-open] desmarcou uma etapa de uma tarefa
    [task-step-removed] removeu uma etapa de uma tarefa
    [task-estimate] alterou a estimativa de uma tarefa
    [task-worked] registrou trabalho em uma tarefa
    [task-worked-removed] retirou trabalho de uma tarefa
    [task-worked-restored] recuperou trabalho de uma tarefa
    [task-status] alterou o status de uma tarefa
   *[other] -
}
contacts-title = Meus contatos
contacts-empty = Ninguém ainda. Os contatos surgem quando você compartilha algo, ou adicione um abaixo.
contacts-no-counterparty = Sem empresa
contact-add = Adicionar um contato
contact-name = Nome
contact-job = Cargo
contact-phone = Telefone
contact-language = Idioma
contact-counterparty = Empresa
contact-counterparty-help = Um nome novo cria uma nova empresa.
contact-since = Contato desde
contact-change = Alterar
contact-no-email = ainda sem e-mail
contact-email-help = Outro endereço de e-mail é outra caixa de correio: navegadores que eram confiáveis com o antigo precisarão de um código de novo.
contact-email-taken = Outro contato tem este endereço.
contact-open = { $count ->
    [one] { $count } item aberto
   *[other] { $count } itens abertos
}
contact-nothing-open = Nada aberto
contact-open-title = Aberto para o contato
contact-open-empty = Nada está aberto para este contato. Ele vê uma sala vazia.
contact-open-since = Aberto desde { $when }
contact-open-until = até { $when }
contact-seen = Visto: { $when }
contact-not-seen = Ainda não visto
contact-team = Equipe
contact-no-role = Convidados não ocupam licença e veem só o que você compartilha.
contact-member-already = A pessoa também é membro da sua equipe.
contact-invite = Convidar para a equipe
contact-invite-seat = { $name } passa a ser membro quando aceitar e ocupa uma licença. O que está aberto como convidado continua como está.
contact-invite-no-email = Adicione primeiro um endereço de e-mail; é para lá que vai o convite.
audit-by-click = pressionando Abrir no e-mail
audit-by-code = com um código
settings-zone = Fuso horário
settings-zone-help = Para convidados e membros, até que o deles seja conhecido
settings-language-help = Para e-mails a pessoas cujo idioma ainda não se conhece
contact-mark-elsewhere = Membro em outro lugar
contact-mark-account = Tem uma conta
contact-mark-guest = Convidado
contact-mark-invited = Ainda não veio
contact-mark-unknown = Sem e-mail
contact-seat-free = No plano Free, uma licença não custa nada.
contact-seat-plan = Uma licença custa o que diz o seu plano.
contact-seat-price = Uma licença custa { $price }.
