## Arquivos de um item

files-empty = Nenhum arquivo ainda. Solte alguns aqui, cole uma imagem ou pressione Carregar.
file-upload = Carregar
file-upload-to = Enviar arquivos a { $name }
file-upload-most = Até { $size } cada.
file-upload-drop = Você também pode soltar arquivos aqui.
file-send = Enviar
file-progress = Progresso
file-retry = Tentar de novo
file-cancel = Cancelar
file-error-too-large = Grande demais: um arquivo pode ter no máximo { $size }.
file-error-offline = Não chegou. Verifique sua conexão e tente de novo.

file-internal = Somente equipe
file-internal-choice = Somente equipe: convidados não veem estes arquivos
file-version = Versão { $number }
file-sent-by = envio de { $name }
file-sent-by-you = enviado por você
file-by-guest = convidado
file-more = Mais opções para { $name }

file-download = Baixar
file-download-version = Baixar versão { $number }
file-new-version = Nova versão
file-rename = Renomear
file-remove = Remover
file-remove-hint = Arquivos removidos podem ser recuperados por 30 dias.
file-hide = Ocultar de convidados
file-guests = Convidados deste item
file-closed-to-them = fechado para esta pessoa
file-open-to-them = aberto para esta pessoa
file-closed-with-everyone = fechado para todos que têm o link
file-by-public-link = veio pelo link público
file-visitors-help = Quem veio pelo link público também pode abrir o endereço de novo sem dizer quem é, e então vê o que todos veem. Para que não veja um arquivo de modo algum, feche-o também para todos que têm o link.
file-close-to = Fechar para esta pessoa
file-open-again = Reabrir
file-show = Mostrar a convidados
file-keep-internal = Deixar só para a equipe
file-is-internal = Só a equipe vê este arquivo.
file-is-shown = Convidados a quem arquivos são mostrados veem este arquivo.
file-widens = { $count ->
    [0] Nenhum convidado vê os arquivos daqui no momento. Convidados a quem você der acesso depois também verão este, com as versões anteriores.
    [one] { $count } convidado passará a ver este arquivo, com as versões anteriores.
   *[other] { $count } convidados passarão a ver este arquivo, com as versões anteriores.
}

file-settings = Sobre este arquivo
file-name = Nome
file-versions = Versões
file-preview-of = Visualização de { $name }
file-no-preview = Não há visualização para este tipo de arquivo. Baixe-o para vê-lo.

file-removed-link = Arquivos removidos
file-removed-by-guest = { $by } removeu um arquivo
file-removed-title = Arquivos removidos
file-removed-hint = { $days ->
    [one] Arquivos removidos podem ser recuperados por { $days } dia. Convidados que podiam vê-los voltarão a vê-los.
   *[other] Arquivos removidos podem ser recuperados por { $days } dias. Convidados que podiam vê-los voltarão a vê-los.
}
file-removed-empty = Nenhum arquivo foi removido aqui recentemente.
file-removed-at = removido:
file-restore = Recuperar

## O que pode estar errado com um arquivo

file-none = Nenhum arquivo chegou. Escolha um e envie de novo.
file-empty = { $name } está vazio. Nada foi adicionado.
file-no-picture = { $name } não é uma imagem que possa ser mostrada aqui. Adicione-o como arquivo.
file-refused = Arquivos como { $name } não são aceitos aqui. Nada foi adicionado.
file-photo-too-large = { $name } é grande demais para uma foto: no máximo { $megabytes } MB. Envie em um arquivo ZIP.
file-too-many = São muitos de uma vez: { $most } arquivos podem ser enviados juntos.
file-name-empty = Um arquivo precisa de um nome.
file-name-taken = Já existe outro arquivo chamado { $name } aqui. Escolha outro nome.
file-name-changed = Enquanto isso, outra pessoa renomeou este arquivo para { $name }. Pressione Renomear de novo para usar o seu nome.

## O que aconteceu com um arquivo, no histórico

history-file-added = adicionou o arquivo { $subject }
history-file-version = adicionou a versão { $became } de { $subject }
history-file-renamed = renomeou o arquivo { $was } para { $became }
history-file-internal = ocultou o arquivo { $subject } de convidados
history-file-shown = mostrou o arquivo { $subject } a convidados
history-file-removed = removeu o arquivo { $subject }
history-file-restored = recuperou o arquivo { $subject }
file-read-here = Você lê este arquivo aqui; ele não é para ser levado.

## O visualizador de PDFs

viewer-tools = Ferramentas do visualizador
viewer-document = As páginas de { $name }
viewer-loading = Carregando { $name }
viewer-loaded = { $done } de { $size }
viewer-locked = Este PDF está protegido por senha. Baixe-o e abra-o com a senha.
viewer-broken = Este PDF não pode ser mostrado aqui. Baixe-o para vê-lo em outro programa.
viewer-offline = O PDF não chegou. Verifique sua conexão e tente de novo.
viewer-again = Tentar de novo
viewer-page = Página { $number }
viewer-page-field = Página
viewer-of = de { $count }
viewer-previous = Página anterior
viewer-next = Próxima página
viewer-zoom = Zoom
viewer-zoom-out = Reduzir
viewer-zoom-in = Ampliar
viewer-fit-width = Ajustar à largura
viewer-fit-page = Ajustar à página
viewer-rotate = Girar
viewer-more = Mais ferramentas
viewer-full-screen = Tela cheia
viewer-leave-full-screen = Sair da tela cheia
viewer-panel = Páginas e sumário
viewer-thumbnails = Páginas
viewer-outline = Sumário
viewer-find = Localizar no PDF
viewer-find-field = Localizar
viewer-matches = { $current } de { $total }
viewer-no-matches = Nada encontrado
viewer-previous-match = Resultado anterior
viewer-next-match = Próximo resultado
viewer-highlight-all = Realçar todos
viewer-match-case = Diferenciar maiúsculas
viewer-whole-words = Palavras inteiras
viewer-close-find = Fechar a busca
viewer-note = Nota

## Arquivos que chegam em partes

upload-too-many = { $most } arquivos seus já aguardam para ser adicionados. Adicione ou descarte alguns deles primeiro.
upload-unfinished = { $name } ainda não chegou inteiro. Espere que chegue e envie de novo.
upload-gone = Um arquivo que havia chegado não está mais aqui. Escolha-o de novo.
upload-kept = { $count ->
    [one] O arquivo que você enviou chegou e vai junto.
   *[other] Os { $count } arquivos que você enviou chegaram e vão junto.
}
upload-waiting = Aguardando conexão. Continua automaticamente.
upload-smaller = Enviar fotos menores
upload-photo = Tirar uma foto

## O antivírus

file-unchecked = Em verificação de vírus.
file-virus = Removido: um vírus foi encontrado ({ $virus }).
file-being-checked = Este arquivo está sendo verificado quanto a vírus. Tente de novo em instantes.
history-file-virus = Um vírus foi encontrado em { $subject }, que foi destruído: { $became }
