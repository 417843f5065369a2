# Documentos e suas interações

document = Documento
documents = Documentos
documents-empty = Um documento é lido, discutido e assinado: pela equipe e por convidados que o recebem por um link.
documents-none-found = Nenhum documento encontrado.
documents-show-all = Mostrar todos os documentos
documents-filter = Filtrar documentos
documents-shared = Com convidados
documents-mine = Meus
document-new = Novo documento
document-start = Iniciar documento
document-edit = Editar “{ $title }”
document-subject = Assunto
document-description = Descrição
document-description-help = Todos os que veem o documento leem isto, inclusive convidados.
document-no-description = Ainda sem descrição.
document-changed = Alterado
document-to-sign = Arquivos para assinar
document-to-sign-add = Adicionar um PDF para assinar
document-to-sign-empty = Os PDFs a serem assinados ficam aqui.
sign-no-pdf = { $name } não é um PDF. Só PDFs podem ser assinados; salve-o primeiro como PDF.
sign-too-large = { $name } é grande demais para ser assinado: no máximo 64 MB.
sign-encrypted = { $name } está protegido por senha. Remova a proteção primeiro: quem verificar uma assinatura também precisaria da senha.
sign-certified = { $name } foi certificado por alguém que não permite alterações. Adicione-o como outro arquivo.
sign-broken = { $name } está danificado e não pode ser assinado. Imprima-o em um novo PDF e tente com ele.
history-document-description = alterou a descrição
history-event-started = { $became ->
    [approval] pediu aprovação: { $subject }
    [signature] pediu assinaturas: { $subject }
   *[other] escreveu uma mensagem: { $subject }
}
history-event-closed = fechou para todos os convidados: { $subject }
history-event-opened = reabriu para convidados: { $subject }
history-event-closed-to = fechou a interação “{ $subject }” para { $became }
history-event-opened-to = reabriu a interação “{ $subject }” para { $became }
history-file-closed-to = fechou { $subject } para { $became }
history-file-opened-to = reabriu { $subject } para { $became }

events = Interações
events-empty = Mensagens, aprovações e assinaturas ficam aqui, cada uma entre os que participam dela.
event-new = Nova mensagem
event-title = Assunto
event-body = Mensagem
event-members = Membros que participam
event-send = Enviar
event-message = Mensagem
event-approval = Aprovação
event-signature = Assinaturas
event-closed = Fechada para convidados
event-invite = Chamar convidados
event-invite-help = Eles participam desta interação. O documento é aberto para quem ainda não o tem, e o link chega por e-mail.
event-is-closed = Esta interação está fechada para todos os convidados. O documento continua aberto para eles.
event-open = Reabrir para convidados
event-close = Fechar para todos os convidados
event-close-help = Eles deixam de ver esta interação na hora. O documento, os arquivos e as outras interações continuam abertos para eles.
event-visitors = Quem veio pelo link público
event-visitors-help = Estas pessoas veem esta interação como todos que têm o link. Você pode fechá-la só para uma delas; o documento continua aberto para ela. Quem abre o endereço de novo sem dizer quem é vê o que todos veem.
event-visitors-none = Ninguém que veio pelo link público vê esta interação.
event-closed-to-guests = Esta interação está fechada para convidados. Abra-a primeiro.

# Documentos próprios de visitantes.

signing-everyone-alone = O pedido a todos os que têm o link só é possível em uma etapa própria.
signing-everyone-no-link = Só quem pode criar links pode fazer o pedido a todos os que têm um.
copies = Cópias
copies-complete = Assinadas por todos: { $complete } de { $all }.
copies-show = Mostrar as cópias
copies-files = Exportar
copies-csv = Lista em CSV
copies-zip = PDFs assinados em ZIP
copies-none = Ninguém veio pelo link público ainda. Quem vier e confirmar quem é terá aqui um documento próprio.
copies-none-found = Nenhuma cópia encontrada.
copies-next = Anteriores
copies-filter = Nome ou e-mail
copies-over = Não há mais nada para assinar aqui. Fale com quem enviou o link.
copy-visitor = Nome
copy-company = Empresa
copy-far = Situação
copy-made = Chegada
copy-answered = Resposta
copy-address = Endereço
copy-open = Sem resposta
copy-signed = Assinada, faltam outros
copy-complete = Assinada por todos
copy-declined = Recusada
copy-over = Encerrada

# Modelos de documentos e listas enviadas por eles.

template = Modelo
templates = Modelos
templates-empty = Um modelo é um documento com lacunas: quem o usa diz para quem é, e as lacunas são preenchidas a partir do contato, de um registro e do que é perguntado.
template-new = Novo modelo
template-start = Iniciar modelo
template-name = Nome do modelo
template-lead = Convidados nunca veem um modelo. Eles veem os documentos criados a partir dele.
template-description-help = Aparece em cada documento criado a partir do modelo. As lacunas, um nome entre chaves duplas, são preenchidas.
template-filled = O que é preenchido
template-settings = Lacunas do modelo
template-subject = Como se chama cada documento
template-organizer = Registros de
template-no-records = Sem registros
template-asks = Perguntado ao usar
template-asks-help = Um por linha, como “Valor”. Nos textos, fica entre chaves duplas.
template-ask-taken = Não é possível perguntar “{ $name }”: já é o nome de uma lacuna, é longo demais ou contém chaves.
template-asks-many = No máximo { $most } coisas podem ser perguntadas.
template-gaps = Lacunas
template-gaps-none = Nenhuma ainda
template-gaps-how = Como escrever lacunas
template-gaps-lead = Elas podem ficar no nome do documento, na descrição, no título e na mensagem do fluxo e nas páginas dos PDFs, onde você as posicionar.
template-field-example = Valor
template-field-help = Um campo de um registro, pelo nome
template-gap-unknown = Nada preenche a lacuna “{ $gap }”. Veja como escrever lacunas ou adicione-a ao que é perguntado.
template-gap-empty = Não há com que preencher: { $gap }.
template-blanks = Posicionar texto nas páginas
template-blanks-count = { $count ->
    [0] nada posicionado ainda
    [one] { $count } lugar
   *[other] { $count } lugares
}
template-back = Voltar ao modelo
template-use = Usar modelo
template-use-help = O documento é criado, e nada é pedido a ninguém antes que você o veja e envie.
template-make = Criar documento
template-recipient = Para quem é
template-recipient-help = Vale o que se sabe de um contato. Nome, cargo e empresa são para alguém novo.
template-record = Registro
template-asked = Para preencher
template-for-whom = Diga para quem é o documento: um endereço de e-mail.
recipient-member = Este é o endereço de um membro. Um documento de um modelo é para alguém de fora.
template-no-organizer = Diga no modelo de quais registros vêm as lacunas.
template-which-record = Escolha um registro.
template-no-record = Não há nenhum registro “{ $name }” que você possa ver.
template-two-records = Vários registros se chamam “{ $name }”. Renomeie um deles primeiro.
template-not-sent = Um modelo não é enviado. Use-o e envie o documento.
template-signed-before = { $name } já foi assinado antes; nada pode ser escrito nas páginas dele.
template-unwritable = Nada pode ser escrito nas páginas de { $name }: { $why }.
template-made = Documentos criados a partir dele
template-made-show = Mostrar os documentos
template-made-none = Nenhum documento foi criado a partir deste modelo ainda.
share-no-templates = Um modelo nunca é compartilhado. Use-o e compartilhe o documento.
signing-recipient = O destinatário
signing-recipient-template = Só um modelo pede ao destinatário. Indique alguém aqui.
signing-who-template = Um nome e um endereço de e-mail em cada linha; “recipient” é a pessoa para quem um documento for criado. Quem está na mesma etapa recebe o pedido ao mesmo tempo.
signing-template-help = Cada documento criado a partir do modelo recebe este fluxo, com o destinatário dele.
signing-of-template = Do modelo
history-template-changed = alterou as lacunas do modelo
gap-contact-name = Nome do contato
gap-contact-email = E-mail do contato
gap-contact-position = Cargo do contato
gap-counterparty = Empresa do contato
gap-organization = Nossa empresa
gap-sender = Seu nome
gap-today = Hoje
gap-record-title = Título do registro
gap-field = Registro: { $name }
blank-what = Preencher
blank-each = O que é preenchido
blank-lead = O texto começa no canto superior esquerdo do lugar e é reduzido quando não couber.
blank-no-files = Adicione primeiro ao modelo um PDF para assinar. O texto é posicionado nas páginas dele.
copy-draft = Não enviada
batches = Listas enviadas
batch-send = Enviar a uma lista
batch-title = Enviar “{ $name }” a uma lista
batch-lead = Ninguém recebe nada antes que você veja o que acontece com cada linha.
batch-too-many = Uma lista tem no máximo { $most } linhas. Divida-a.
batch-file-help = CSV ou XLSX com os nomes das colunas na primeira linha, até 5.000 linhas.
batch-of = Lista { $file }
batch-row = Destinatário
batch-skips-known = Deixar de fora quem já tem um documento deste modelo
batch-sums = Vão receber: { $add }. Já têm um documento: { $known }. Não podem receber: { $refused }.
batch-add = Vai receber
batch-known = Já tem um
batch-refused = Não pode receber
batch-run = { $count ->
    [one] Enviar { $count } documento
   *[other] Enviar { $count } documentos
}
batch-running = Enviando
batch-progress = { $done } de { $count } linhas, documentos enviados: { $added }.
batch-done = { $count ->
    [0] Nenhum documento foi enviado.
    [one] { $count } documento foi enviado.
   *[other] { $count } documentos foram enviados.
}
batch-sent = { $count ->
    [one] { $count } enviado
   *[other] { $count } enviados
}
batch-open = não chegou ao fim
batch-faults = Não enviados
batch-why = Por quê
batch-no-recipient = O fluxo do modelo não pede nada a quem está em uma lista. Inclua “recipient” nele primeiro.

# Evidências

evidence-get = Baixar as evidências
evidence-title = Evidências de “{ $title }”
evidence-lead = O que { $organization } sabe disto: o que foi mostrado, dito, assinado e enviado, quando e a quem. Gerado por { $name }, { $at }.
evidence-what = O quê
evidence-who = Quem
evidence-when = Quando
evidence-how = Como foi reconhecido
evidence-from = De
evidence-made = Criado
evidence-id = Número
evidence-hash = SHA-256
evidence-files = Arquivos e suas versões
evidence-internal = para a equipe
evidence-removed = removido
evidence-open = em andamento
evidence-route = Assinaturas: { $title }
evidence-route-sent = Enviado por { $name }, { $at }. { $state } { $end }
evidence-parts = O que foi mostrado
evidence-opened = Aberto
evidence-closed = Encerrado, ou até
evidence-access = Para quem foi aberto
evidence-visits = Quem viu
evidence-came = Chegada
evidence-went = Saída
evidence-pages = Páginas
evidence-said = O que foi dito
evidence-with = Com { $names }
evidence-to-guests = com convidados
evidence-to-team = na equipe
evidence-log = O que diz o log de auditoria
evidence-nothing = Nada.
evidence-foot = Este relatório é um arquivo de um pacote. O pacote é assinado como um todo; o README.txt dentro dele diz como verificar.
