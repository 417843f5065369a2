# Predefinições de compartilhamento e grupos de convidados.

preset = Predefinição
presets = Predefinições de compartilhamento
presets-about = O que você abre repetidamente para convidados, com um nome. Um clique no painel Compartilhar preenche tudo. Convidados nunca veem esses nomes.
presets-empty = Nenhuma predefinição ainda.
preset-new = Nova predefinição
preset-make = Guardar como predefinição
preset-name = Nome da predefinição
preset-days = Dias
preset-days-help = O acesso termina depois desse número de dias; vazio para nenhum término.
preset-days-wrong = Digite um número de dias entre 1 e { $most }, ou nada.
preset-record = De um registro
preset-project = De um projeto
preset-document = De um documento
preset-board = De um quadro
preset-supplier = Fornecedor
preset-auditor = Auditor
preset-example = Começar com “{ $name }”
preset-name-taken = Já existe uma predefinição com este nome.
preset-too-many = Pode haver { $most } predefinições. Remova uma primeiro.
preset-stays = Alterá-la não muda nada do que já está aberto.
preset-end = Remover a predefinição
preset-end-help = Ela deixa de ser oferecida. O que foi aberto com ela continua aberto.
preset-keep = Guardar isto como predefinição
preset-none = Nenhuma: como escolhido abaixo
bulk-preset-help = Ela define o que veem e por quanto tempo, no lugar da escolha abaixo.
share-presets = Predefinições
share-groups = Grupos
access-by-preset = Como “{ $preset }”
access-by-group = Pelo grupo { $groups }
why-group = { $name } tem isto pelo grupo “{ $group }”.
groups = Grupos de convidados
groups-about = Contatos com quem você compartilha em conjunto. Cada um tem seu próprio acesso e não vê nada dos outros por causa do grupo. Convidados nunca veem esses nomes.
groups-empty = Nenhum grupo ainda.
group-name = Nome do grupo
group-name-help = Somente para a equipe.
group-make = Criar um grupo
group-contacts = { $count ->
    [0] ninguém nele
    [one] { $count } contato
   *[other] { $count } contatos
}
group-name-taken = Já existe um grupo com este nome.
group-renamed-meanwhile = Enquanto isso, outra pessoa o renomeou: agora ele se chama “{ $name }”.
group-nobody = Ninguém está no grupo “{ $name }”. Inclua contatos nele primeiro.
group-who = Escolha um dos seus contatos.
group-empty = Ninguém está nele ainda.
group-choose = Escolha um contato
group-add = Incluir
group-add-help = Isto ainda não abre nada. Depois, você pode abrir para o contato o que o grupo tem.
group-has = O que foi compartilhado com ele
group-has-nothing = Nada que você veja foi compartilhado com ele. Escolha-o em um painel Compartilhar.
group-lacks = Ainda não aberto para este contato: { $titles }
group-open = { $count ->
    [one] Abrir para o contato
   *[other] Abrir estes { $count } para o contato
}
group-open-to = aberto para { $some } de { $all }
group-leave = Tirar
group-leave-question = Tirar { $name } do grupo? O que está aberto para essa pessoa continua aberto.
group-leave-alone = { $name } tem só por este grupo: { $titles }.
group-leave-close = Encerrar esse acesso
group-end = Remover o grupo
group-end-help = O que está aberto para os contatos do grupo continua aberto para cada um deles.
preset-gone = Essa predefinição não existe mais. Escolha manualmente o que veem.
group-gone = Esse grupo não existe mais.
