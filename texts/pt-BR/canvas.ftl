### A área de desenho de um quadro e o que está ao redor dela na página. O que a área preenche sozinha vem como o próprio nome entre chaves.

canvas-board = Quadro
canvas-tools = Ferramentas do quadro

## O que acontece com as alterações

canvas-connecting = Conectando…
canvas-saved = Salvo
canvas-saving = Salvando…
canvas-offline = Off-line
canvas-offline-one = Off-line: uma alteração aguarda aqui
canvas-full = Há gente demais aqui agora: você entra assim que houver um lugar
canvas-offline-many = Off-line: { $count } alterações aguardam aqui
canvas-ended = Esta página está desatualizada
canvas-reload = Recarregar
canvas-shut = Este quadro não está sendo alterado agora
canvas-broken = O quadro não pode ser desenhado aqui. Recarregue a página ou use outro navegador.
canvas-refused = Isto não pode ser alterado.
canvas-too-large = É grande demais para um quadro. Desenhe em partes menores.
canvas-picture-failed = A imagem não chegou. Verifique sua conexão e tente de novo.

## Notas, tabelas, páginas de fora, arquivos, imagens da web

canvas-note = Nota adesiva
canvas-note-colour = Cor da nota
canvas-yellow = Amarelo
canvas-green = Verde
canvas-blue = Azul
canvas-pink = Rosa
canvas-violet = Violeta
canvas-table = Tabela
canvas-table-title = Adicionar uma tabela
canvas-rows = Linhas
canvas-columns = Colunas
canvas-insert = Adicionar
canvas-cancel = Cancelar
canvas-add-row = Adicionar linha
canvas-add-column = Adicionar coluna
canvas-edit-table = Tabela
canvas-cell = Linha { $row }, coluna { $column }
canvas-table-done = Pronto
canvas-embed = Página da web
canvas-embed-title = Adicionar uma página da web
canvas-embed-field = Endereço
canvas-embed-hint = Nada é carregado de lá até que alguém no quadro peça.
canvas-embed-wrong = Este não é o endereço de outra página. Ele começa com https://.
canvas-show = Mostrar { $host }
canvas-show-hint = Uma página de fora. Ela fica sabendo de você quando você a mostra.
canvas-not-shown = Isto não pode ser mostrado aqui.
canvas-download = Baixar { $name }
canvas-file = Arquivo
canvas-sending-file = Enviando { $name }
canvas-sending-files = Enviando { $count } arquivos
canvas-stop-sending = Parar envio
canvas-file-failed = { $name } não chegou. Verifique sua conexão e tente de novo.
canvas-web-picture = Imagem da web
canvas-web-picture-title = Adicionar uma imagem da web
canvas-web-picture-field = Endereço da imagem
canvas-web-picture-hint = Ela é buscada uma vez e depois guardada com o quadro.

## Comentários

canvas-comment = Comentário
canvas-comment-place = Pressione o lugar certo
canvas-comment-field = Escreva um comentário
canvas-send = Enviar
canvas-comment-failed = O comentário não chegou. Verifique sua conexão e tente de novo.
canvas-pin = Comentário { $number } de { $name }
canvas-pin-resolved = Comentário { $number } de { $name }, resolvido
canvas-show-resolved = Mostrar comentários resolvidos

## Os outros

canvas-people-one = Só você está aqui
canvas-people = { $count } pessoas estão aqui
canvas-moderate = Trazer todos para a minha vista
canvas-moderate-stop = Parar de trazer todos para a minha vista
canvas-moderated = { $name } mostra a você a própria vista
canvas-following = Você segue { $name }
canvas-stop-following = Parar

## O menu da área de desenho

canvas-menu = Menu
canvas-save-as = Baixar como { $kind }
