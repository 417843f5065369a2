### Palabras que comparten todas las páginas: fechas, marco de las páginas, botones.

## Fechas

date-today-at = hoy, { $clock }
date-yesterday-at = ayer, { $clock }
date-weekday-at = { $weekday }, { $clock }
date-today = hoy
date-yesterday = ayer
date-tomorrow = mañana
date-weekday-day = { $weekday }, { $date }

## Tamaños de los archivos

size-bytes = { $number } B
size-kilobytes = { $number } KB
size-megabytes = { $number } MB
size-gigabytes = { $number } GB

## El marco de las páginas

skip = Ir al contenido
offline = Sin conexión. Lo que ha escrito sigue aquí.
guest = invitado
rail = Principal
rail-home = Inicio
rail-projects = Proyectos
rail-documents = Documentos
rail-organizers = Colecciones
rail-tasks = Tareas
rail-contacts = Contactos
rail-team = Equipo
rail-administration = Administración
menu = Menú
search = Buscar
search-for = Buscar
search-palette = Buscar o ir a…
my-account-of = { $name }: mi cuenta
where-this-is = Dónde está esto
pages = Páginas
first-page = Primera página
next-page = Página siguiente

## Botones

save = Guardar
cancel = Cancelar
back = Volver
edit = Editar
add = Añadir
more = Más
more-actions = Más acciones
rename = Cambiar nombre
restore = Restaurar
archive = Archivar
back-into-use = Volver a usar
confirm-or-not = O déjelo como está.

## Palabras

yes = Sí
no = No
required = Obligatorio
archived = Archivado
changed = Modificado
overview = Resumen
people = Personas
team = Equipo
guests = Invitados
tasks = Tareas
files = Archivos
notes = Notas
activities = Actividades
comments = Comentarios
history = Historial
fields = Campos
field = Campo
category = Categoría
categories = Categorías
responsible = Responsable
seen = visto
not-seen-yet = aún sin ver
guests-see-this = Los invitados lo ven
