## Archivos de un elemento

files-empty = Todavía no hay archivos. Arrastre algunos aquí, pegue una imagen o pulse Subir.
file-upload = Subir
file-upload-to = Enviar archivos a { $name }
file-upload-most = Hasta { $size } cada uno.
file-upload-drop = También puede arrastrar archivos aquí.
file-send = Enviar
file-progress = Progreso
file-retry = Intentar de nuevo
file-cancel = Cancelar
file-error-too-large = Demasiado grande: un archivo puede tener { $size } como máximo.
file-error-offline = No ha llegado. Compruebe su conexión e inténtelo de nuevo.

file-internal = Solo equipo
file-internal-choice = Solo equipo: los invitados no ven estos archivos
file-version = Versión { $number }
file-sent-by = enviado por { $name }
file-sent-by-you = enviado por usted
file-by-guest = invitado
file-more = Más para { $name }

file-download = Descargar
file-download-version = Descargar la versión { $number }
file-new-version = Nueva versión
file-rename = Cambiar nombre
file-remove = Eliminar
file-remove-hint = Los archivos eliminados se pueden recuperar durante 30 días.
file-hide = Ocultar a los invitados
file-guests = Invitados de este elemento
file-closed-to-them = cerrado para ellos
file-open-to-them = abierto para ellos
file-closed-with-everyone = cerrado para todos los que tienen el enlace
file-by-public-link = llegó por el enlace público
file-visitors-help = Quien llegó por el enlace público puede abrir de nuevo su dirección sin decir quién es, y entonces ve lo que ven todos. Para que no vea un archivo de ningún modo, ciérrelo también para todos los que tienen el enlace.
file-close-to = Cerrar para ellos
file-open-again = Reabrir
file-show = Mostrar a los invitados
file-keep-internal = Dejarlo en el equipo
file-is-internal = Solo el equipo ve este archivo.
file-is-shown = Los invitados a los que se muestran archivos ven este archivo.
file-widens = { $count ->
    [0] Ahora ningún invitado ve los archivos de aquí. Los invitados que admita después verán también este, con sus versiones anteriores.
    [one] 1 invitado verá ahora también este archivo, con sus versiones anteriores.
   *[other] { $count } invitados verán ahora también este archivo, con sus versiones anteriores.
}

file-settings = Sobre este archivo
file-name = Nombre
file-versions = Versiones
file-preview-of = Aspecto de { $name }
file-no-preview = No hay vista previa de este tipo de archivo. Descárguelo para verlo.

file-removed-link = Archivos eliminados
file-removed-by-guest = { $by } eliminó un archivo
file-removed-title = Archivos eliminados
file-removed-hint = { $days ->
    [one] Los archivos eliminados se pueden recuperar durante 1 día. Los invitados que podían verlos volverán a verlos.
   *[other] Los archivos eliminados se pueden recuperar durante { $days } días. Los invitados que podían verlos volverán a verlos.
}
file-removed-empty = Aquí no se ha eliminado ningún archivo hace poco.
file-removed-at = eliminado
file-restore = Recuperar

## Qué puede fallar con un archivo

file-none = No ha llegado ningún archivo. Elija uno y envíelo de nuevo.
file-empty = { $name } está vacío. No se ha añadido nada.
file-no-picture = { $name } no es una imagen que se pueda mostrar aquí. Añádalo como archivo.
file-refused = Aquí no se aceptan archivos como { $name }. No se ha añadido nada.
file-photo-too-large = { $name } es demasiado grande para una foto: { $megabytes } MB como máximo. Envíelo en un archivo ZIP.
file-too-many = Son demasiados a la vez: se pueden enviar juntos { $most } archivos.
file-name-empty = El archivo necesita un nombre.
file-name-taken = Aquí hay otro archivo llamado { $name }. Elija un nombre distinto.
file-name-changed = Mientras tanto, otra persona ha puesto a este archivo el nombre { $name }. Pulse de nuevo Cambiar nombre para usar el suyo.

## Qué ocurrió con un archivo, en el historial

history-file-added = añadió el archivo { $subject }
history-file-version = añadió la versión { $became } de { $subject }
history-file-renamed = cambió el nombre del archivo { $was } a { $became }
history-file-internal = ocultó el archivo { $subject } a los invitados
history-file-shown = mostró el archivo { $subject } a los invitados
history-file-removed = eliminó el archivo { $subject }
history-file-restored = recuperó el archivo { $subject }
file-read-here = Este archivo se lee aquí; no está pensado para descargarlo.

## El visor de PDF

viewer-tools = Herramientas del visor
viewer-document = Páginas de { $name }
viewer-loading = Cargando { $name }
viewer-loaded = { $done } de { $size }
viewer-locked = Este PDF está protegido con contraseña. Descárguelo y ábralo con la contraseña.
viewer-broken = Este PDF no se puede mostrar aquí. Descárguelo para verlo en otro programa.
viewer-offline = El PDF no ha llegado. Compruebe su conexión e inténtelo de nuevo.
viewer-again = Intentar de nuevo
viewer-page = Página { $number }
viewer-page-field = Página
viewer-of = de { $count }
viewer-previous = Página anterior
viewer-next = Página siguiente
viewer-zoom = Zoom
viewer-zoom-out = Reducir
viewer-zoom-in = Ampliar
viewer-fit-width = Ajustar al ancho
viewer-fit-page = Ajustar a la página
viewer-rotate = Girar
viewer-more = Más herramientas
viewer-full-screen = Pantalla completa
viewer-leave-full-screen = Salir de pantalla completa
viewer-panel = Páginas e índice
viewer-thumbnails = Páginas
viewer-outline = Índice
viewer-find = Buscar en el PDF
viewer-find-field = Buscar
viewer-matches = { $current } de { $total }
viewer-no-matches = Sin resultados
viewer-previous-match = Coincidencia anterior
viewer-next-match = Coincidencia siguiente
viewer-highlight-all = Resaltar todo
viewer-match-case = Mayúsculas/minúsculas
viewer-whole-words = Palabras completas
viewer-close-find = Cerrar búsqueda
viewer-note = Nota

## Archivos que llegan por partes

upload-too-many = Ya hay { $most } archivos suyos pendientes de añadir. Añada o descarte antes algunos.
upload-unfinished = { $name } aún no ha llegado completo. Espere a que llegue y envíelo de nuevo.
upload-gone = Un archivo que había llegado ya no está aquí. Elíjalo de nuevo.
upload-kept = { $count ->
    [one] El archivo que ha enviado ha llegado y se incluirá.
   *[other] Los { $count } archivos que ha enviado han llegado y se incluirán.
}
upload-waiting = Esperando conexión. Continuará automáticamente.
upload-smaller = Enviar fotos más pequeñas
upload-photo = Tomar una foto

## El análisis de virus

file-unchecked = Se está analizando en busca de virus.
file-virus = Eliminado: se encontró un virus ({ $virus }).
file-being-checked = Este archivo se está analizando en busca de virus. Inténtelo de nuevo en un momento.
history-file-virus = Se encontró un virus en { $subject }, que se destruyó: { $became }
