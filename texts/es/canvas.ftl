### El lienzo de una pizarra y lo que lo rodea en la página. Lo que rellena el propio lienzo aparece como su nombre entre llaves.

canvas-board = Pizarra
canvas-tools = Herramientas de la pizarra

## Qué pasa con los cambios

canvas-connecting = Conectando…
canvas-saved = Guardado
canvas-saving = Guardando…
canvas-offline = Sin conexión
canvas-offline-one = Sin conexión: un cambio espera aquí
canvas-full = Hay demasiadas personas aquí en este momento: entrará en cuanto haya sitio
canvas-offline-many = Sin conexión: { $count } cambios esperan aquí
canvas-ended = Esta página ha quedado obsoleta
canvas-reload = Volver a cargar
canvas-shut = Ahora no se puede cambiar esta pizarra
canvas-broken = La pizarra no se puede dibujar aquí. Vuelva a cargar la página o use otro navegador.
canvas-refused = Esto no se puede cambiar.
canvas-too-large = Es demasiado grande para una pizarra. Dibújelo en partes más pequeñas.
canvas-picture-failed = La imagen no ha llegado. Compruebe su conexión e inténtelo de nuevo.

## Notas, tablas, páginas de otros sitios, archivos, imágenes de la web

canvas-note = Nota adhesiva
canvas-note-colour = Color de la nota
canvas-yellow = Amarillo
canvas-green = Verde
canvas-blue = Azul
canvas-pink = Rosa
canvas-violet = Violeta
canvas-table = Tabla
canvas-table-title = Añadir una tabla
canvas-rows = Filas
canvas-columns = Columnas
canvas-insert = Añadir
canvas-cancel = Cancelar
canvas-add-row = Añadir fila
canvas-add-column = Añadir columna
canvas-edit-table = Tabla
canvas-cell = Fila { $row }, columna { $column }
canvas-table-done = Listo
canvas-embed = Página web
canvas-embed-title = Añadir una página web
canvas-embed-field = Dirección
canvas-embed-hint = No se carga nada de allí hasta que alguien de la pizarra lo pida.
canvas-embed-wrong = No es la dirección de otra página. Debe empezar por https://.
canvas-show = Mostrar { $host }
canvas-show-hint = Una página de otro sitio. Sabrá de usted cuando la muestre.
canvas-not-shown = Esto no se puede mostrar aquí.
canvas-download = Descargar { $name }
canvas-file = Archivo
canvas-sending-file = Enviando { $name }
canvas-sending-files = Enviando { $count } archivos
canvas-stop-sending = Detener el envío
canvas-file-failed = { $name } no ha llegado. Compruebe su conexión e inténtelo de nuevo.
canvas-web-picture = Imagen de la web
canvas-web-picture-title = Añadir una imagen de la web
canvas-web-picture-field = Dirección de la imagen
canvas-web-picture-hint = Se recupera una vez y se guarda con la pizarra.

## Comentarios

canvas-comment = Comentar
canvas-comment-place = Pulse donde corresponda
canvas-comment-field = Escriba un comentario
canvas-send = Enviar
canvas-comment-failed = El comentario no ha llegado. Compruebe su conexión e inténtelo de nuevo.
canvas-pin = Comentario { $number } de { $name }
canvas-pin-resolved = Comentario { $number } de { $name }, resuelto
canvas-show-resolved = Mostrar comentarios resueltos

## Los demás

canvas-people-one = No hay nadie más aquí
canvas-people = Hay { $count } personas aquí
canvas-moderate = Llevar a todos a mi vista
canvas-moderate-stop = Dejar de llevar a todos a mi vista
canvas-moderated = { $name } le muestra su vista
canvas-following = Está siguiendo a { $name }
canvas-stop-following = Parar

## El menú del lienzo

canvas-menu = Menú
canvas-save-as = Descargar como { $kind }
