### Colecciones, fichas y lo que comparten todos los elementos: equipo, historial, papelera, búsqueda.

## Colecciones

organizers = Colecciones
organizers-empty = Una colección contiene fichas de un mismo tipo: inspecciones, contratos, máquinas. Cree la primera.
organizers-empty-ask = Todavía no hay colecciones. Pida a un administrador que cree la primera.
organizer-new = Nueva colección
organizer-new-about = Un lugar para fichas de un mismo tipo. Todo se puede cambiar más tarde.
organizer-start-from = Empezar con
organizer-name = Nombre
organizer-name-help = Si se deja vacío, toma el nombre del modelo con el que empieza.
organizer-name-missing = Póngale un nombre.
organizer-name-long = Use { $most } caracteres como máximo.
organizer-look = Aspecto
organizer-icon = Icono
organizer-icon-unknown = Elija uno de los iconos que se muestran.
organizer-as-template = Como viene
organizer-cover = Portada
organizer-cover-unknown = Elija una de las portadas que se muestran.
organizer-cover-own = Su propia imagen de portada
organizer-cover-help = JPEG, PNG o WebP, hasta 8 MB. Los invitados la ven en la parte superior de su página.
organizer-cover-wrong = No es una imagen JPEG, PNG ni WebP. Elija otro archivo.
organizer-cover-missing = Elija antes una imagen.
organizer-make = Crear la colección
organizer-extranet = Admite invitados
organizer-extranet-about = Las fichas se pueden compartir con invitados, una a una. Desactivado: ningún invitado ve nada aquí.
organizer-extranet-guests =
    { $count ->
        [one] Ahora se comparten fichas de aquí con un invitado.
       *[other] Ahora se comparten fichas de aquí con { $count } invitados.
    }
organizer-no-guests = sin invitados
organizer-records =
    { $count ->
        [0] Sin fichas
        [one] Una ficha
       *[other] { $count } fichas
    }
settings-overtaken = Otra persona cambió esto mientras usted escribía. Vea cómo está ahora; guarde de nuevo para usar lo que ha escrito.
organizer-settings = Configuración
organizer-settings-of = Configuración de { $name }
upload-picture = Usar esta imagen
cover-bridge = Puente
cover-bolts = Tornillos
cover-tower = Torre
cover-machines = Máquinas
cover-orders = Pedidos
cover-contracts = Contratos
cover-harbour = Puerto
cover-orchard = Huerto
cover-picture = Su imagen

template-inspections = Inspecciones
template-inspections-about = Lugar, fecha, estado
template-contracts = Contratos
template-contracts-about = Parte, importe, fin
template-machines = Máquinas
template-machines-about = N.º de serie, servicio
template-orders = Pedidos
template-orders-about = Proveedor, entrega
template-blank = En blanco
template-blank-about = Todavía sin campos
ready-place = Lugar
ready-inspected-on = Inspección
ready-state = Estado
ready-state-choices = Planificada | En curso | A la espera de piezas | Hecha
ready-findings = Hallazgos
ready-party = Parte contratante
ready-sum = Importe del contrato
ready-begins = Inicio
ready-ends = Fin
ready-serial = Número de serie
ready-location = Ubicación
ready-serviced-on = Último servicio
ready-service-due = Próximo servicio
ready-supplier = Proveedor
ready-ordered-on = Pedido el
ready-delivery = Entrega
ready-order-state = Estado
ready-order-state-choices = Pedido | Confirmado | En camino | Entregado

## Categorías y campos

categories-about = Divisiones de esta colección. Las fichas conservan la suya cuando se archiva.
categories-all = Todas las categorías
category-new = Nueva categoría
category-name = Nombre de la categoría
category-none = Sin categoría
fields-about = Las columnas de todas las fichas de aquí. Un campo archivado conserva sus valores.
fields-empty = Todavía no hay campos. Sin ellos, una ficha tiene un título, una categoría y un responsable.
field-new = Nuevo campo
field-add = Añadir el campo
field-name = Nombre
field-kind = Tipo
field-kind-text = Línea de texto
field-kind-long-text = Texto largo
field-kind-number = Número
field-kind-money = Importe
field-kind-date = Fecha
field-kind-choice = Una opción
field-kind-multi-choice = Varias opciones
field-kind-person = Persona
field-kind-checkbox = Casilla
field-kind-link = Enlace
field-kind-file = Archivo
field-choices = Opciones
field-choices-help = Una por línea, para un campo de opciones. Para un importe: su moneda, por ejemplo EUR.
field-currency = Moneda
field-currency-wrong = Escriba una moneda, por ejemplo EUR.
field-choices-missing = Escriba al menos una opción.
field-choices-many = 100 opciones como máximo, de hasta 200 caracteres cada una.
field-group = Grupo
field-group-help = Los campos del mismo grupo aparecen juntos.
field-required = Debe completarse
field-to-guests = Los invitados lo ven
field-to-guests-help =
    { $count ->
        [0] Ahora nadie de fuera ve fichas de aquí.
        [one] Ahora un invitado tiene acceso a fichas de aquí y lo ve si se le muestran los campos.
       *[other] Ahora { $count } invitados tienen acceso a fichas de aquí y lo ven si se les muestran los campos.
    }
move-up = Subir { $name }
move-down = Bajar { $name }

## Fichas

record-new = Nueva ficha
record-new-in = Nueva ficha en { $name }
record-edit = Editar { $title }
record-add = Añadir la ficha
record-title = Título
record-title-missing = Póngale un título.
record-title-long = Use { $most } caracteres como máximo.
record-field-required = «{ $name }» debe completarse.
record-field-long = «{ $name }» es demasiado largo.
record-field-number = «{ $name }» es un número, por ejemplo 1480,50.
record-field-money = «{ $name }» es un importe con dos decimales como máximo, por ejemplo 1480,50.
record-field-person = «{ $name }»: elija uno de sus miembros o contactos.
record-field-contact = { $name } (contacto)
record-field-date = «{ $name }» es una fecha, por ejemplo 2026-11-30.
record-field-choice = «{ $name }»: elija una de las opciones.
record-field-link = «{ $name }» es una dirección que empieza por https://, http:// o mailto:.
record-field-file = «{ $name }»: elija uno de los archivos de esta ficha.
record-field-file-gone = Un archivo que ya no está aquí
record-field-no-files = { $name }: añada antes un archivo a la ficha y elíjalo aquí.
record-binned = En la papelera desde: { $day }. Los invitados no lo ven. Se puede restaurar hasta: { $until }.
records-empty = Una ficha es lo que quiera mostrar a un invitado: un puente, un contrato, un pedido. Añada la primera.
records-none-found = Ninguna ficha coincide.
records-show-all = Mostrar todas
records-filter = Filtrar por título
records-filter-do = Filtrar
records-of = Fichas de { $name }
parts-of-record = Partes de esta ficha
fields-shown = { $shown } de { $all }
fields-shown-about = Campos que se muestran a los invitados
share = Compartir
share-with-a-guest = Compartir con un invitado
shared-with-guests = Compartido con invitados · { $count }
who-has-access = Quién tiene acceso
guests-none = Nadie de fuera ve esto.
view-as = Ver como { $name }
team-add = Añadir un miembro
team-member = Miembro
team-remove = Quitar a { $name }

## Dos personas editando

conflict = Otra persona también cambió esto
conflict-about = No se ha perdido nada y aún no se ha guardado nada suyo. Elija qué conservar, campo por campo.
conflict-same = Los dos escribieron lo mismo.
conflict-theirs = Lo que hay ahora
conflict-yours = Lo suyo
conflict-both = Ambos lo cambiaron
conflict-save = Guardar lo elegido
conflict-leave = Dejarlo como está ahora

## Historial

history-of = Historial de { $title }
history-empty = Todavía no ha cambiado nada.
history-older = Anteriores
history-nobody = Parlor
history-became = pasó a ser
history-other = cambió { $subject }
history-item-created = añadió { $subject }
history-item-binned = lo movió a la papelera
history-item-restored = lo sacó de la papelera
history-title-changed = cambió el título
history-category-changed = cambió la categoría
history-responsible-changed = cambió el responsable
history-field-changed = cambió { $subject }
history-participant-added = añadió a { $subject } al equipo
history-participant-removed = quitó a { $subject } del equipo

## Papelera

bin = Papelera
bin-about = Lo que se mueve aquí se puede restaurar durante { $days } días. Los invitados no ven nada de ello.
bin-empty = La papelera está vacía.
bin-by = lo movió { $name }
bin-until = se puede restaurar hasta: { $day }
bin-over = Ha estado en la papelera más de 30 días y ya no se puede restaurar.
to-bin = Mover a la papelera

## Búsqueda

search-hint = Escriba una palabra: títulos, valores, archivos, tareas, notas, comentarios.
search-none = Nada de lo que puede ver contiene «{ $q }». Pruebe con el principio de una palabra.
search-places = Ir a
search-hits = Encontrado
search-found =
    { $count ->
        [one] Un resultado
       *[other] { $count } resultados
    }
search-more = Hay más; con otra palabra los encontrará.
records-sort = , ordenar por esto
records-more-filters = Más filtros
records-filters-most = Se aplican hasta tres campos a la vez.
records-any = cualquiera
records-from = desde
records-to = hasta
records-shared = Con invitados
records-shared-yes = Compartidas con invitados
records-shared-no = Sin compartir
records-narrowed = Qué filtra la lista
records-leave-out = , quitarlo
records-columns = Columnas
records-columns-about = Junto al título
records-columns-show = Mostrar estas
records-count = { $count ->
    [one] Una ficha
   *[other] { $count } fichas
}
records-page = { $shown } de { $count } fichas
records-page-many = { $shown } de más de { $count } fichas
previous-page = Página anterior
views = Vistas guardadas
views-all = Todas
view-save = Guardar esta vista
view-name = Nombre
view-shared = Para todos los que ven esta lista
view-remove = Eliminar esta vista
view-too-many = Ya ha guardado aquí el máximo de vistas. Elimine una antes.

records-files = Archivos
export-count = { $done } de { $of } fichas
export-failed = El archivo se ha interrumpido por el camino. Inténtelo de nuevo.
export-stop = Detener
export-csv = Todas en CSV
export-csv-these = Estas en CSV
export-xlsx = Todas en un libro XLSX
export-xlsx-these = Estas en un libro XLSX
import = Importar un archivo
import-title = Importar en { $name }
import-lead = No se añade nada hasta que usted vea qué pasará con cada fila.
import-file = Archivo
import-file-help = CSV o XLSX con los nombres de las columnas en la primera fila, hasta 20 000 filas y 10 MB.
import-missing = Elija antes un archivo.
import-empty = En este archivo no hay filas debajo de la primera.
import-too-many = Este archivo es demasiado grande: 20 000 filas y 100 columnas como máximo.
import-unreadable = No se puede leer este archivo. Guárdelo como CSV o XLSX e inténtelo de nuevo.
import-look = Ver qué contiene
import-look-again = Volver a ver
import-columns = Columnas
import-columns-about = Una columna con el mismo nombre se reconoce sola; las demás se pueden elegir.
import-head = En el archivo
import-sample = Por ejemplo
import-is = Pasa a ser
import-is-what = Qué pasa a ser { $name }
import-nothing = nada
import-skips-known = Omitir las filas cuyo título ya existe
import-of = Importación de { $file }
import-fates = Qué pasará con cada fila
import-sums = { $add } se añadirán, { $known } ya existen, { $refused } no se pueden añadir.
import-row = Fila
import-fate = Resultado
import-add = Se añadirá
import-known = Ya existe
import-refused = No se puede añadir
import-shown = Se muestran { $shown } de { $count } filas.
import-run = { $count ->
    [one] Añadir una ficha
   *[other] Añadir { $count } fichas
}
import-running = Importando
import-progress = { $done } de { $count } filas, { $added } fichas añadidas.
import-go-on = Continuar
import-stop = Detener aquí
import-done = { $count ->
    [0] No se ha añadido ninguna ficha.
    [one] Se ha añadido una ficha.
   *[other] Se han añadido { $count } fichas.
}
import-back = Ir a { $name }
import-no-category = No hay ninguna categoría «{ $name }».
import-nobody = No hay ningún miembro «{ $name }», o hay más de uno.
import-yes-no = «{ $name }» es sí o no.

bulk-title = { $count ->
    [one] Una ficha
   *[other] { $count } fichas
}
bulk-none = No se ha elegido ninguna ficha. Marque antes algunas en la lista.
bulk-what = Qué hacer con ellas
bulk-choose = Elegir acción
bulk-next = Siguiente
bulk-share = Compartir con invitados
bulk-bin = Mover a la papelera
bulk-bin-about = Se pueden sacar de allí durante 30 días. Los invitados dejan de verlas de inmediato.
bulk-who-help = Direcciones de correo, separadas por comas.
bulk-until-help = El último día. Vacío: sin fecha de fin.
bulk-empty = Si se deja vacío, el valor se borra.
bulk-tell = Vista previa
bulk-told = Qué pasará con cada una
bulk-sums = { $change } cambiarán, { $same } ya están así, { $refused } no se pueden cambiar.
bulk-do = { $count ->
    [one] Aplicar a una ficha
   *[other] Aplicar a { $count } fichas
}
bulk-done = { $count ->
    [0] No se ha cambiado nada.
    [one] Aplicado a una ficha.
   *[other] Aplicado a { $count } fichas.
}
bulk-change = cambiará
bulk-changed = hecho
bulk-same = ya está así
bulk-refused = no es posible
bulk-shared = { $newly } nuevos, { $before } ya la tienen
bulk-gone = Ya no está ahí.
bulk-overtaken = Otra persona la está cambiando en este momento.
bulk-too-many = { $most } fichas a la vez como máximo.
bulk-select = Elegir { $title }
bulk-selected = Con las elegidas …
cell-title = { $field } de { $title }
cell-overtaken = Mientras tanto, otra persona ha cambiado esta ficha. Vea el valor actual y guarde de nuevo para usar el suyo.
