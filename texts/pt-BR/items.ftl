### Coleções, registros e o que todos os itens têm em comum: equipe, histórico, lixeira, pesquisa.

## Coleções

organizers = Coleções
organizers-empty = Uma coleção guarda registros de um mesmo tipo: inspeções, contratos, máquinas. Crie a primeira.
organizers-empty-ask = Ainda não há coleções. Peça a um administrador que crie a primeira.
organizer-new = Nova coleção
organizer-new-about = Um lugar para registros de um mesmo tipo. Tudo pode ser alterado depois.
organizer-start-from = Começar com
organizer-name = Nome
organizer-name-help = Se ficar vazio, recebe o nome daquilo com que você começa.
organizer-name-missing = Dê um nome.
organizer-name-long = Use no máximo { $most } caracteres.
organizer-look = Aparência
organizer-icon = Ícone
organizer-icon-unknown = Escolha um dos ícones mostrados.
organizer-as-template = Como no modelo
organizer-cover = Capa
organizer-cover-unknown = Escolha uma das capas mostradas.
organizer-cover-own = Sua própria imagem de capa
organizer-cover-help = JPEG, PNG ou WebP, até 8 MB. Os convidados a veem no alto da página deles.
organizer-cover-wrong = Esta não é uma imagem JPEG, PNG ou WebP. Escolha outro arquivo.
organizer-cover-missing = Escolha uma imagem primeiro.
organizer-make = Criar a coleção
organizer-extranet = Convidados podem ter acesso
organizer-extranet-about = Registros podem ser compartilhados com convidados, um de cada vez. Desativado: nenhum convidado vê nada aqui.
organizer-extranet-guests =
    { $count ->
        [one] Registros daqui estão compartilhados com { $count } convidado agora.
       *[other] Registros daqui estão compartilhados com { $count } convidados agora.
    }
organizer-no-guests = nenhum convidado
organizer-records =
    { $count ->
        [0] Nenhum registro
        [one] { $count } registro
       *[other] { $count } registros
    }
settings-overtaken = Outra pessoa alterou isto enquanto você escrevia. Veja como está agora; salve de novo para usar o que você digitou.
organizer-settings = Configurações
organizer-settings-of = Configurações de { $name }
upload-picture = Usar esta imagem
cover-bridge = Ponte
cover-bolts = Parafusos
cover-tower = Torre
cover-machines = Máquinas
cover-orders = Pedidos
cover-contracts = Contratos
cover-harbour = Porto
cover-orchard = Pomar
cover-picture = Sua imagem

template-inspections = Inspeções
template-inspections-about = Local, data, situação
template-contracts = Contratos
template-contracts-about = Parte, valor, término
template-machines = Máquinas
template-machines-about = Nº de série, revisão
template-orders = Pedidos
template-orders-about = Fornecedor, entrega
template-blank = Em branco
template-blank-about = Ainda sem campos
ready-place = Local
ready-inspected-on = Inspeção
ready-state = Situação
ready-state-choices = Planejada | Em andamento | Aguardando peças | Concluída
ready-findings = Constatações
ready-party = Parte
ready-sum = Valor do contrato
ready-begins = Início
ready-ends = Término
ready-serial = Número de série
ready-location = Localização
ready-serviced-on = Última revisão
ready-service-due = Próxima revisão
ready-supplier = Fornecedor
ready-ordered-on = Data do pedido
ready-delivery = Entrega
ready-order-state = Situação
ready-order-state-choices = Pedido | Confirmado | A caminho | Entregue

## Categorias e campos

categories-about = Divisões desta coleção. Os registros mantêm a categoria quando ela é arquivada.
categories-all = Todas as categorias
category-new = Nova categoria
category-name = Nome da categoria
category-none = Sem categoria
fields-about = As colunas de todos os registros daqui. Um campo arquivado mantém seus valores.
fields-empty = Ainda não há campos. Sem eles, um registro tem título, categoria e um responsável.
field-new = Novo campo
field-add = Adicionar o campo
field-name = Nome
field-kind = Tipo
field-kind-text = Linha de texto
field-kind-long-text = Texto longo
field-kind-number = Número
field-kind-money = Valor em dinheiro
field-kind-date = Data
field-kind-choice = Uma opção
field-kind-multi-choice = Várias opções
field-kind-person = Pessoa
field-kind-checkbox = Caixa de seleção
field-kind-link = Link
field-kind-file = Arquivo
field-choices = Opções
field-choices-help = Uma por linha, para um campo de opções. Para um valor em dinheiro: a moeda, como BRL.
field-currency = Moeda
field-currency-wrong = Escreva uma moeda, como BRL.
field-choices-missing = Escreva pelo menos uma opção.
field-choices-many = No máximo 100 opções de até 200 caracteres cada.
field-group = Grupo
field-group-help = Campos com o mesmo grupo ficam juntos.
field-required = Preenchimento obrigatório
field-to-guests = Convidados veem isto
field-to-guests-help =
    { $count ->
        [0] Ninguém de fora vê registros daqui agora.
        [one] { $count } convidado tem registros daqui abertos agora e vê isto se os campos forem mostrados a ele.
       *[other] { $count } convidados têm registros daqui abertos agora e veem isto se os campos forem mostrados a eles.
    }
move-up = Mover { $name } para cima
move-down = Mover { $name } para baixo

## Registros

record-new = Novo registro
record-new-in = Novo registro em { $name }
record-edit = Editar { $title }
record-add = Adicionar o registro
record-title = Título
record-title-missing = Dê um título.
record-title-long = Use no máximo { $most } caracteres.
record-field-required = “{ $name }” precisa ser preenchido.
record-field-long = “{ $name }” é longo demais.
record-field-number = “{ $name }” é um número, como 1480,50.
record-field-money = “{ $name }” é um valor com no máximo duas casas decimais, como 1480,50.
record-field-person = “{ $name }”: escolha um dos seus membros ou contatos.
record-field-contact = { $name } (contato)
record-field-date = “{ $name }” é uma data, como 2026-11-30.
record-field-choice = “{ $name }”: escolha uma das opções.
record-field-link = “{ $name }” é um endereço que começa com https://, http:// ou mailto:.
record-field-file = “{ $name }”: escolha um dos arquivos deste registro.
record-field-file-gone = Um arquivo que não está aqui agora
record-field-no-files = { $name }: adicione primeiro um arquivo ao registro e depois escolha-o aqui.
record-binned = Na lixeira desde { $day }. Convidados não o veem. Pode ser restaurado até { $until }.
records-empty = Um registro é o que você mostraria a um convidado: uma ponte, um contrato, um pedido. Adicione o primeiro.
records-none-found = Nenhum registro encontrado.
records-show-all = Mostrar todos
records-filter = Filtrar por título
records-filter-do = Filtrar
records-of = Registros de { $name }
parts-of-record = Partes deste registro
fields-shown = { $shown } de { $all }
fields-shown-about = Quantos campos são mostrados a convidados
share = Compartilhar
share-with-a-guest = Compartilhar com um convidado
shared-with-guests = Compartilhado com convidados · { $count }
who-has-access = Quem tem acesso
guests-none = Ninguém de fora vê isto.
view-as = Ver como { $name }
team-add = Adicionar um membro
team-member = Membro
team-remove = Tirar { $name }

## Dois editores

conflict = Outra pessoa também alterou isto
conflict-about = Nada se perdeu, e nada do que você escreveu foi salvo ainda. Escolha o que manter, campo por campo.
conflict-same = Vocês escreveram o mesmo.
conflict-theirs = Atual
conflict-yours = Seu
conflict-both = Alterado pelos dois
conflict-save = Salvar o que escolhi
conflict-leave = Deixar como está agora

## Histórico

history-of = Histórico de { $title }
history-empty = Nada mudou ainda.
history-older = Anteriores
history-nobody = Parlor
history-became = passou a ser
history-other = alterou { $subject }
history-item-created = adicionou { $subject }
history-item-binned = moveu para a lixeira
history-item-restored = tirou da lixeira
history-title-changed = alterou o título
history-category-changed = alterou a categoria
history-responsible-changed = alterou o responsável
history-field-changed = alterou { $subject }
history-participant-added = adicionou { $subject } à equipe
history-participant-removed = tirou { $subject } da equipe

## Lixeira

bin = Lixeira
bin-about = O que foi colocado aqui pode ser restaurado por { $days } dias. Convidados não veem nada disso.
bin-empty = A lixeira está vazia.
bin-by = colocado aqui por { $name }
bin-until = pode ser restaurado até { $day }
bin-over = Ficou na lixeira por mais de 30 dias e não pode mais ser restaurado.
to-bin = Mover para a lixeira

## Pesquisa

search-hint = Digite uma palavra: títulos, valores, arquivos, tarefas, notas, comentários.
search-none = Nada do que você pode ver contém “{ $q }”. Tente o começo de uma palavra.
search-places = Ir para
search-hits = Encontrados
search-found =
    { $count ->
        [one] { $count } encontrado
       *[other] { $count } encontrados
    }
search-more = Há mais; outra palavra os encontra.
records-sort = , ordenar por isto
records-more-filters = Mais filtros
records-filters-most = Até três campos valem ao mesmo tempo.
records-any = qualquer
records-from = de
records-to = até
records-shared = Com convidados
records-shared-yes = Compartilhados com convidados
records-shared-no = Não compartilhados
records-narrowed = O que restringe a lista
records-leave-out = , remover
records-columns = Colunas
records-columns-about = Além do título
records-columns-show = Mostrar estas
records-count = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
records-page = { $shown } de { $count } registros
records-page-many = { $shown } de mais de { $count } registros
previous-page = Página anterior
views = Visualizações salvas
views-all = Todos
view-save = Salvar visualização
view-name = Nome
view-shared = Para todos os que veem esta lista
view-remove = Remover esta visualização
view-too-many = Você já salvou aqui o máximo de visualizações. Remova uma primeiro.

records-files = Arquivos
export-count = { $done } de { $of } registros
export-failed = O arquivo foi interrompido no caminho. Tente de novo.
export-stop = Parar
export-csv = Todos em CSV
export-csv-these = Estes em CSV
export-xlsx = Todos em uma planilha
export-xlsx-these = Estes em uma planilha
import = Importar um arquivo
import-title = Importar para { $name }
import-lead = Nada é adicionado antes que você veja o que acontece com cada linha.
import-file = Arquivo
import-file-help = CSV ou XLSX com os nomes das colunas na primeira linha, até 20.000 linhas e 10 MB.
import-missing = Escolha um arquivo primeiro.
import-empty = Não há linhas neste arquivo abaixo da primeira.
import-too-many = Este arquivo é grande demais: no máximo 20.000 linhas e 100 colunas.
import-unreadable = Não foi possível ler este arquivo. Salve-o como CSV ou XLSX e tente de novo.
import-look = Ver o que há nele
import-look-again = Ver de novo
import-columns = Colunas
import-columns-about = Uma coluna de mesmo nome é reconhecida automaticamente; outras podem ser escolhidas.
import-head = No arquivo
import-sample = Por exemplo
import-is = Passa a ser
import-is-what = O que { $name } passa a ser
import-nothing = nada
import-skips-known = Deixar de fora linhas cujo título já existe
import-of = Importação de { $file }
import-fates = O que acontece com cada linha
import-sums = A adicionar: { $add }. Já existem: { $known }. Não podem ser adicionadas: { $refused }.
import-row = Linha
import-fate = Resultado
import-add = Será adicionada
import-known = Já existe
import-refused = Não pode ser adicionada
import-shown = Linhas mostradas: { $shown } de { $count }.
import-run = { $count ->
    [one] Adicionar { $count } registro
   *[other] Adicionar { $count } registros
}
import-running = Importação
import-progress = { $done } de { $count } linhas, registros adicionados: { $added }.
import-go-on = Continuar
import-stop = Parar aqui
import-done = { $count ->
    [0] Nenhum registro foi adicionado.
    [one] { $count } registro foi adicionado.
   *[other] { $count } registros foram adicionados.
}
import-back = Para { $name }
import-no-category = Não há categoria “{ $name }”.
import-nobody = Não há nenhum membro “{ $name }”, ou há mais de um.
import-yes-no = “{ $name }” é sim ou não.

bulk-title = { $count ->
    [one] { $count } registro
   *[other] { $count } registros
}
bulk-none = Nenhum registro foi escolhido. Marque alguns na lista primeiro.
bulk-what = O que fazer com eles
bulk-choose = Escolha o quê
bulk-next = Avançar
bulk-share = Compartilhar com convidados
bulk-bin = Mover para a lixeira
bulk-bin-about = Podem ser recuperados por 30 dias. Os convidados perdem o acesso na hora.
bulk-who-help = Endereços de e-mail, separados por vírgulas.
bulk-until-help = O último dia. Se ficar vazio: sem término.
bulk-empty = Se ficar vazio, o valor é apagado.
bulk-tell = Prévia
bulk-told = O que acontece com cada um
bulk-sums = A alterar: { $change }. Já estão assim: { $same }. Não podem ser alterados: { $refused }.
bulk-do = { $count ->
    [one] Aplicar a { $count } registro
   *[other] Aplicar a { $count } registros
}
bulk-done = { $count ->
    [0] Nada foi alterado.
    [one] Aplicado a { $count } registro.
   *[other] Aplicado a { $count } registros.
}
bulk-change = será alterado
bulk-changed = feito
bulk-same = já está assim
bulk-refused = não é possível
bulk-shared = novos: { $newly }, já têm: { $before }
bulk-gone = Não está mais lá.
bulk-overtaken = Outra pessoa está alterando isto agora mesmo.
bulk-too-many = No máximo { $most } registros de uma vez.
bulk-select = Escolher { $title }
bulk-selected = Com os escolhidos…
cell-title = { $field } de { $title }
cell-overtaken = Enquanto isso, outra pessoa alterou este registro. Veja o valor como está agora e salve de novo para usar o seu.
