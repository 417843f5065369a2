### Palabras que comparten todas las páginas: fechas, marco de las páginas, botones.

## Fechas

date-today-at = hoy, { $clock }
date-yesterday-at = ayer, { $clock }
date-weekday-at = { $weekday }, { $clock }
date-today = hoy
date-yesterday = ayer
date-tomorrow = mañana
date-day = { $day } de { $month }
date-day-year = { $day } de { $month } de { $year }
date-weekday-day = { $weekday }, { $date }
date-brief = { $day } { $month } { $year }
month-short-1 = ene
month-short-2 = feb
month-short-3 = mar
month-short-4 = abr
month-short-5 = may
month-short-6 = jun
month-short-7 = jul
month-short-8 = ago
month-short-9 = sept
month-short-10 = oct
month-short-11 = nov
month-short-12 = dic
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
day-1 = lun
day-2 = mar
day-3 = mié
day-4 = jue
day-5 = vie
day-6 = sáb
day-7 = dom

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
