# O painel Compartilhar, quem tem acesso, links.

share-title = Compartilhar com convidados
share-close-panel = Fechar o painel
share-no-extranet = Convidados não têm acesso a esta coleção. Um administrador pode ativar a extranet dela.
share-who = Quem
share-who-hint = Nome ou e-mail
share-who-help = Vários de uma vez, ou cole uma lista. { $used } de { $limit } convidados em uso.
share-who-help-unlimited = Vários de uma vez, ou cole uma lista.
share-remove = Remover { $name }
share-what = O que veem
share-some-of = { $some } de { $all }
share-files = Arquivos
share-files-help = { $internal ->
    [0] Todos, inclusive futuros
    [one] Todos, inclusive futuros, menos { $internal } que é somente da equipe
   *[other] Todos, inclusive futuros, menos { $internal } que são somente da equipe
}
share-fields = Campos
share-fields-help = Os que esta coleção mostra a convidados
share-followed = Tarefas, notas, atividades
share-followed-help = Só aquelas em que você os adicionar como seguidores
share-old-comments = Comentários antigos
share-old-comments-help = Desativado: veem o que for escrito a partir de agora
share-send-files = Podem enviar arquivos
share-attach = Podem adicionar arquivos a tarefas
share-requests = Podem fazer solicitações
share-write-notes = Podem escrever notas
share-not-allowed-here = Desativado para este registro ou sua coleção
share-download = Levar arquivos
share-download-help = Sem isso, leem os arquivos na página
share-sign = Assinar
share-sign-help = Onde isso lhes for pedido
share-how-long = Por quanto tempo
share-no-end = Sem término
share-until = Até
share-message = Mensagem
share-message-help = no e-mail, se você quiser
share-button = { $count ->
    [0] Compartilhar
    [one] Compartilhar com { $count } convidado
   *[other] Compartilhar com { $count } convidados
}
share-nobody = Escolha alguém ou digite um endereço de e-mail.
share-not-an-address = “{ $text }” não é um contato nem um endereço de e-mail. Digite um endereço de e-mail ou adicione um contato primeiro.
share-too-many = No máximo { $most } pessoas de uma vez.
share-no-mailbox = { $name } ainda não tem endereço de e-mail. Adicione um primeiro na página do contato.
share-allowance = Convidados em uso: { $used } de { $limit }. Não há lugar para mais { $more }: { $over } a mais. Encerre o acesso de quem não precisa mais dele ou peça ao administrador uma cota maior.
share-until-past = Esse dia já passou.
share-until-missing = Escolha o último dia ou “Sem término”.
share-no-such-part = “{ $text }” não é parte de um registro.
share-view-as = Ver como convidado
share-sees-title = o título
share-widens = { $guests ->
    [one] { $guests } convidado passará a ver
   *[other] { $guests } convidados passarão a ver
} { $what }.
share-widens-everyone = Todos que têm o link passarão a ver { $what }.

count-open-items = { $count ->
    [one] { $count } item
   *[other] { $count } itens
}
count-files = { $count ->
    [one] { $count } arquivo
   *[other] { $count } arquivos
}
count-fields = { $count ->
    [one] { $count } campo
   *[other] { $count } campos
}
count-followed = { $count ->
    [one] { $count } tarefa, nota ou atividade
   *[other] { $count } tarefas, notas e atividades
}
count-events = { $count ->
    [one] { $count } interação
   *[other] { $count } interações
}
count-comments = { $count ->
    [one] { $count } comentário
   *[other] { $count } comentários
}
count-guests = { $count ->
    [one] { $count } convidado
   *[other] { $count } convidados
}
count-new = { $count ->
    [one] { $count } novidade
   *[other] { $count } novidades
}

access-title = Quem tem acesso
access-nobody = Nenhum convidado ainda. Ninguém de fora pode ver isto.
access-opened = Acesso dado por { $by }, { $date }
access-until = até { $date }
access-seen = { $count ->
    [one] Visto: { $when }, uma vez
    [2] Visto: { $when }, duas vezes
   *[other] Visto: { $when }, { $count } vezes
}
access-fetched = Acessado por um verificador de e-mails, ainda não visto
access-not-yet = Ainda não visto
access-link-made = Link criado { $date } por { $by }
access-paused = O link público não abre nada agora: nada é visto.
access-follows = { $count ->
    [one] Segue { $count } coisa aqui
   *[other] Segue { $count } coisas aqui
}
access-close = Encerrar
access-close-means = O acesso termina em até um segundo, também em páginas abertas. O link antigo nunca mais funciona.
access-close-question = Encerrar o acesso de { $name }? Páginas abertas se apagam na hora. O que a pessoa escreveu permanece.
access-former = Acessos encerrados
access-closed-on = Encerrado: { $date }
access-open-again = Reabrir
access-more = O que pode ser feito em relação a { $name }
access-change = Alterar o que vê
access-members = { $count ->
    [one] { $count } membro tem acesso
   *[other] { $count } membros têm acesso
}
access-participates = Participa

link-create-and-copy = Criar e copiar link
link-copy = Copiar link
link-address = Endereço do link
link-copied = Copiado. Este link é para { $name }.
link-deactivate = Desativar
link-deactivate-means = O link deixa de abrir; o acesso continua. Copie-o de novo para reativá-lo.
link-is-deactivated = Link desativado
link-needs-access = Um link pode ser criado quando este convidado tiver acesso.
link-end = Definir término
link-until = O link funciona até { $date }
link-end-help = O último dia do link; vazio para nenhum término. O acesso continua; você e o convidado recebem um e-mail uma semana antes.
link-none = Ainda não há link para este acesso.
link-no-mailbox = Este link não tem um e-mail para verificar. Peça a quem o enviou que adicione seu endereço de e-mail.
link-closed = Este link não abre mais nada. Para tê-lo de novo, fale com quem o compartilhou com você.
link-again = Abra de novo o link do seu e-mail. Esta página ficou aberta por tempo demais, ou o navegador não guardou o cookie.
link-go-on = Continuar
link-shares = { $kind ->
    [project] { $sharer } compartilha um projeto com você
    [document] { $sharer } compartilha um documento com você
    [board] { $sharer } compartilha um quadro com você
   *[record] { $sharer } compartilha um registro com você
}
link-open = Abrir
link-for = { $days ->
    [0] Somente para { $name }. A cada visita, será pedido um código enviado ao seu e-mail.
    [one] Somente para { $name }. Este navegador será lembrado por um dia; em qualquer outro, será pedido um código enviado ao seu e-mail.
   *[other] Somente para { $name }. Este navegador será lembrado por { $days } dias; em qualquer outro, será pedido um código enviado ao seu e-mail.
}
link-for-code = Somente para { $name }. Primeiro, um código de 6 dígitos é enviado ao seu e-mail.
link-for-other = Este link é para { $name }. Este navegador é conhecido como { $other }; por isso, primeiro um código é enviado ao e-mail de { $name }.

why-link = Por quê?
why-title = O que { $name } vê, e por quê
why-sees = Visível
why-not = Não visível
why-thing = { $kind ->
    [item] O registro “{ $title }”
    [fields] Campos: { $title }
    [comments] { $count ->
        [one] { $count } comentário
       *[other] { $count } comentários
    }
    [messages] { $count ->
        [one] { $count } mensagem do chat
       *[other] { $count } mensagens do chat
    }
    [file] Arquivo “{ $title }”
    [task] Tarefa “{ $title }”
    [note] Nota “{ $title }”
    [activity] Atividade “{ $title }”
    [planned] Atividade planejada “{ $title }”
   *[other] { $title }
}
why-below = { $place ->
    [task] em tarefas
    [note] em notas
    [activity] em atividades
    [planned] em atividades planejadas
    [event] em interações
    [request] em solicitações
    [request_list] em listas de solicitações
   *[other] em outra coisa
}
why-grant = O registro está aberto para { $name }.
why-facet-files = Os arquivos são mostrados ao convidado, inclusive futuros.
why-facet-fields = Os campos são mostrados ao convidado.
why-facet-followed = O que o convidado segue é mostrado a ele.
why-facet-old-comments = Comentários antigos são mostrados ao convidado.
why-facet-send-files = O convidado pode enviar arquivos.
why-facet-tasks = Todas as tarefas do projeto são mostradas ao convidado, inclusive futuras.
why-facet-due = O prazo é mostrado ao convidado.
why-facet-stage = A fase é mostrada ao convidado.
why-facet-hours = A porcentagem de horas é mostrada ao convidado.
why-facet-progress = A porcentagem de tarefas é mostrada ao convidado.
why-facet-chat = O chat com convidados faz parte do compartilhamento.
why-follows = Um membro adicionou o convidado como seguidor.
why-own = Veio do próprio convidado.
why-guest-lane = { $count ->
    [one] Está onde convidados leem.
   *[other] Estão onde convidados leem.
}
why-role = Uma função alcança isto.
why-participates = A pessoa participa disto.
why-no-grant = O registro nunca foi aberto para { $name }.
why-grant-closed = Esteve aberto para { $name }, e o acesso foi encerrado.
why-grant-ended = Esteve aberto até um dia que já passou.
why-not-verified = O navegador da pessoa não foi verificado.
why-binned = Está na lixeira.
why-no-extranet = Convidados não têm acesso a esta coleção.
why-field-hidden = Isto não é mostrado a convidados aqui.
why-field-withheld = Isto não é mostrado a { $name }.
why-facet-off = Esta parte está desativada para a pessoa.
why-not-follower = { $name } não está entre os seguidores.
why-internal = É somente para a equipe.
why-closed = Foi fechado para a pessoa.
why-team-lane = { $count ->
    [one] Está onde só a equipe lê.
   *[other] Estão onde só a equipe lê.
}
why-before-grant = { $count ->
    [one] Isso foi escrito antes de o registro ser aberto para { $name }.
   *[other] Foram escritos antes de o registro ser aberto para { $name }.
}
why-general = Não pertence a nenhum registro.
code-new-browser = Ainda não conhecemos este navegador. Enviamos um código de 6 dígitos a
code-page-title = Digite o código – { $organization }
too-long = Use no máximo { $most } caracteres.

## O que aconteceu com o acesso, no histórico

history-share-opened = compartilhou com { $subject }: { $became }
history-share-changed = alterou o que { $subject } vê: de { $was } para { $became }
history-share-end-set = alterou até quando está aberto para { $subject }: de { $was } para { $became }
history-share-closed = encerrou o acesso de { $subject }
history-share-ended = A data de término definida chegou: acesso de { $subject } encerrado
history-link-activated = ativou o link de { $subject }
history-link-renewed = deu a { $subject } um novo link; o antigo não vale mais
history-link-deactivated = desativou o link de { $subject }
history-link-end-set = alterou o término do link de { $subject }
history-link-end-set-from = alterou o término do link de { $subject }: de { $was } para { $became }
history-link-opened = { $became ->
    [code] abriu pelo link, com um código enviado ao e-mail
    [sign-in] abriu pelo link, com a conta conectada
   *[click] abriu pelo link, pela primeira vez
}
access-added = na equipe desde { $date }, por { $by }
access-take-off = Tirar da equipe

# Compartilhar só por um endereço.

share-by-address = Compartilhar só por um endereço
share-unaddressed-help = Para alguém cujo e-mail você não tem: envie o link por qualquer aplicativo de mensagens. Quem o tiver pode ler; antes de escrever ou assinar, confirma um endereço de e-mail.
share-unaddressed-name = Nome
share-unaddressed-name-help = Vazio, se você não sabe quem será. A própria pessoa informa ao confirmar.
share-unaddressed-company = Empresa
share-unaddressed-make = Criar e copiar link
share-everyone = Todos os que têm o link
share-everyone-help = Para um site ou um grupo: todos os que têm o link podem ler e, depois de confirmar um endereço de e-mail, participam, até que você o desative.
share-everyone-make = Criar e copiar link público
share-everyone-copy = Copiar o link público
share-public-plan = Links públicos fazem parte dos planos pagos. Fale com o administrador.
share-project-invited = Um projeto só é aberto por quem foi convidado. Digite o endereço de e-mail da pessoa.
contact-undefined = Ainda sem nome
link-copied-unaddressed = Copiado. Envie a { $name }; quem o tiver pode ler até que alguém confirme.
link-copied-unnamed = Copiado. Quem o tiver pode ler até que alguém confirme quem é.
link-copied-everyone = Copiado. Todos os que têm este link podem ler.
access-visitors = { $count ->
    [one] { $count } veio pelo link público
   *[other] { $count } vieram pelo link público
}
access-visitors-more = São mostrados os últimos { $count }.
why-link-off = O link pelo qual a pessoa veio não abre mais nada.
link-for-holder = Você lê sem conta. Para escrever ou assinar, confirme primeiro um endereço de e-mail.
history-link-verified = confirmou quem é pelo link de { $subject }

# Quem lê só por um endereço confirma quem é.

holder-banner = Você está lendo por um link. Para escrever, enviar ou assinar, diga quem você é.
holder-verify = Confirmar meu e-mail
introduce-title = Quem é você?
introduce-why = { $organization } gostaria de saber com quem está lidando. Enviamos um código de 6 dígitos ao seu e-mail.
introduce-email-help = Somente { $organization } o vê.
introduce-name = Seu nome
introduce-company = Empresa
introduce-job = Cargo
introduce-kept = { $organization } guarda o que você escrever aqui.
introduce-send = Enviar o código
introduce-as-account = Continuar como { $email }
introduce-code-sent = Enviamos um código de 6 dígitos a
introduce-overtaken = Outra pessoa já confirmou por este link. Peça a quem o enviou um link só para você.
visitor-closed = Seu acesso foi encerrado por quem compartilhou isto. Você ainda pode ler.
