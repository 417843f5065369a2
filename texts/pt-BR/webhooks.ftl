# Webhooks: programas que são avisados do que acontece
webhooks = Webhooks
webhooks-about = Outros programas são avisados quando algo acontece aqui: o quê e onde, nunca o que foi escrito. Cada mensagem é assinada.
webhooks-empty = Nenhum programa é avisado de nada ainda.
webhook-new = Adicionar um webhook
webhook-make = Adicionar e mostrar o segredo
webhook-name = Nome
webhook-address = Endereço
webhook-address-help = Para onde o aviso é enviado, como https://hooks.example.com/parlor.
webhook-address-wrong = Digite um endereço que comece com https://, sem nome nem senha.
webhook-address-inside = Este endereço leva a uma máquina que não está aberta a todos. Nada é enviado para lá.
webhook-events = O que é avisado
webhook-events-all = Tudo
webhook-events-single = Eventos específicos
webhook-events-wrong = Escolha pelo menos um dos tipos ou eventos existentes.
webhook-kind-items = Itens e quem participa deles
webhook-kind-tasks = Tarefas e suas aprovações
webhook-kind-orders = Ordens de serviço
webhook-kind-planned = Atividades planejadas
webhook-kind-notes = Notas e atividades
webhook-kind-comments = Comentários e chats
webhook-kind-files = Arquivos
webhook-kind-projects = Projetos e suas fases
webhook-kind-documents = Documentos e assinaturas
webhook-kind-boards = Quadros
webhook-kind-requests = Solicitações e listas de pendências
webhook-kind-forms = Formulários
webhook-kind-sharing = Compartilhamento e links
webhook-kind-receipts = O que os convidados leram
webhook-kind-guests = Contatos, convidados e revisões de acesso
webhook-kind-organizers = Coleções, seus campos e visualizações
webhook-kind-members = Membros, funções e entradas
webhook-kind-organization = Configurações da organização
webhook-reach = Sobre o quê
webhook-reach-all = Tudo o que o membro vê
webhook-reach-organizer = Uma coleção
webhook-reach-items = Itens específicos
webhook-reach-wrong = É um destes: all, organizer, items.
webhook-organizer = Coleção
webhook-organizer-help = Usado só se os avisos forem sobre uma coleção.
webhook-organizer-wrong = Escolha uma coleção.
webhook-items = Itens
webhook-items-help = Usado só se os avisos forem sobre itens específicos: os endereços deles, um por linha.
webhook-items-wrong = Coloque em cada linha o endereço de um item desta organização.
webhook-items-many = No máximo 50 itens. Escolha uma coleção ou tudo.
webhook-eyes-of = vê o que { $name } vê
webhook-eyes = É avisado do que { $name } vê naquele momento e do que se refere à própria organização.
webhook-eyes-little = É avisado de itens que { $name } vê naquele momento e de nada mais: { $name } não administra a organização.
webhook-take = Deixar que veja o que eu vejo
webhook-both-until = O segredo anterior também assina até { $date }.
webhook-waiting = { $count ->
    [one] { $count } entrega aguarda
   *[other] { $count } entregas aguardam
}
webhook-reached = Último contato:
webhook-is-on = Ativado
webhook-is-off = Desativado
webhook-is-failing = Com falhas
webhook-off-hand = Desativado: { $date }. Nada é enviado; o que acontece enquanto isso também não é enviado depois.
webhook-off-gone = Desativado: { $date }. O destino respondeu que não existe mais (410).
webhook-off-failing = Desativado: { $date }. Nada chegou ao destino por cinco dias.
webhook-many = Já há { $most } webhooks. Remova um primeiro.
webhook-off-first = Está desativado. Ative-o primeiro.
webhook-failing-since = Nada chegou ao destino desde { $date }. Há novas tentativas, cada vez mais espaçadas.
webhook-switch-on = Ativar
webhook-switch-off = Desativar
webhook-send-test = Enviar um evento de teste
webhook-settings = Configurações
webhook-secret = Segredo e remoção
webhook-secret-about = Com o segredo, o destino confere se uma mensagem vem daqui. Ele foi mostrado uma vez; um novo toma o lugar dele, e os dois assinam por um dia.
webhook-secret-title = Segredo de { $name }
webhook-secret-lead = Copie-o agora. Ele nunca mais será mostrado.
webhook-rotate = Novo segredo
webhook-rotate-sentence = Criar um novo segredo? O anterior também assina por 24 horas, para que o destino possa fazer a troca.
webhook-remove = Remover
webhook-remove-sentence = Remover { $name }? O que aguarda envio não é enviado, e as entregas são esquecidas.
webhook-deliveries = Entregas
webhook-deliveries-about = São guardadas por 30 dias.
webhook-deliveries-which = Quais entregas
webhook-deliveries-empty = Nenhuma entrega aqui.
webhook-deliveries-pages = Páginas de entregas
webhook-deliveries-older = Anteriores
webhook-state-all = Todas
webhook-state-waiting = Aguardando
webhook-state-delivered = Entregue
webhook-state-failed = Falhou
webhook-state-withheld = Não avisada
webhook-tries = { $count ->
    [0] sem tentativas ainda
    [one] { $count } tentativa
   *[other] { $count } tentativas
}
webhook-delivery-title = Entrega de { $event }
webhook-made = Aconteceu
webhook-tried = Tentativa
webhook-next = Próxima tentativa
webhook-send-again = Enviar de novo
webhook-request = O que é enviado
webhook-answer = O que voltou
webhook-no-answer = Nada ainda.
webhook-fault-inside = Nada foi enviado: o endereço leva a uma máquina que não está aberta a todos ou redireciona sem fim.
webhook-fault-address = Nada foi enviado: o endereço, ou um para o qual ele redireciona, não começa com https://.
webhook-fault-silence = Não respondeu em 15 segundos ou não foi possível acessá-lo.
leaving-webhooks = { $count ->
    [one] { $count } webhook passa a ver o que o novo membro vê.
   *[other] { $count } webhooks passam a ver o que o novo membro vê.
}
news-webhook-off = Este webhook foi desativado: nada chegou ao destino, ou ele respondeu que não existe mais
