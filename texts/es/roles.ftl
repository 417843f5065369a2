roles-title = Roles
roles-lead = Qué pueden ver y hacer los miembros. Quien tiene varios puede hacer lo que permita cualquiera de ellos.
role-held = { $count ->
    [0] nadie
    [one] un miembro
   *[other] { $count } miembros
}
role-held-by = Lo tienen: { $names }
role-held-by-nobody = Todavía no lo tiene nadie. Asígnelo a alguien en Mi equipo.
role-still-held = { $count ->
    [one] Una persona tiene este rol o está invitada a él. Dele otro antes.
   *[other] { $count } personas tienen este rol o están invitadas a él. Deles otro antes.
}
role-new = Crear un rol
role-name = Nombre del rol
role-name-help = Como lo llama la gente: Ventas, Taller, Contabilidad.
role-make = Crear el rol
role-name-taken = Ya hay un rol con este nombre.
role-above-yours = No puede asignar este rol: permite más que el suyo.
role-built-in = Este rol vino con la organización y no se puede cambiar.
role-overtaken = Mientras tanto, otra persona ha cambiado este rol. Así está ahora; no se ha guardado nada suyo.
role-level-unknown = Ese nivel no existe.
role-end = Dejar el rol sin uso
role-end-about = Ya no se podrá asignar a nadie. Lo que se hizo con él queda en el registro.
role-matrix = Fichas
role-matrix-about = Hasta dónde llega el rol. Cada nivel incluye los anteriores; una categoría puede ser distinta de su colección.
role-no-organizers = Todavía no hay colecciones.
role-where = Colección
role-may = Puede
role-may-in = Qué puede hacer el rol en { $name }
role-own-only = Solo las propias
role-own-only-in = Solo las fichas propias, en { $name }
role-fields = Campos
role-fields-all = Todos los campos
role-fields-some = Algunos campos
role-fields-only = Solo estos grupos
role-no-group = Campos sin grupo
role-house = En la organización
level-inherited = como en la colección
level-none = nada
level-read = leer
level-modify = leer y cambiar
level-create = cambiar y añadir
level-delete = cambiar, añadir y eliminar
level-share = cambiar, añadir, eliminar y compartir con invitados
permission-links = Crea y copia enlaces de invitado
permission-links-about = donde el rol puede compartir
permission-contacts = Gestiona contactos
permission-contacts-about = ve todos los contactos, los añade y los cambia
permission-organizers = Crea colecciones
permission-organizers-about = y cambia sus campos y categorías
permission-members = Gestiona el equipo
permission-members-about = invita y quita miembros, y asigna roles que no permiten más que los suyos
what-title = ¿Qué puede ver?
what-who = Miembro
what-choose = Elegir un miembro
what-show = Mostrar
what-about = Elija un miembro y vea a qué equivalen sus roles en conjunto, tal como están guardados.
what-own = lo propio: { $level }
what-seen = { $count ->
    [0] todavía sin fichas
   *[other] ve { $seen } de { $count }
}
what-takes-part = Y aquello en lo que participa
team-roles = Roles
team-roles-of = Roles de { $name }
team-roles-save = Guardar los roles
team-role-none = Elija al menos un rol: quien no tiene ninguno no puede entrar.
team-own-role = Solo un administrador cambia sus propios roles.
team-see-roles = Roles
record-category-not-yours = Sus roles no le permiten poner fichas ahí. Elija otra categoría.
why-made = Es obra suya, y su rol le muestra lo que ha creado.
leaving-title = Quitar a { $name } del equipo
leaving-lead = Pierde el acceso de inmediato. Lo que escribió y compartió se conserva, con su nombre.
leaving-lead-me = Usted pierde el acceso de inmediato. Lo que escribió y compartió se conserva, con su nombre.
leaving-items = { $count ->
    [0] No es responsable de ningún elemento.
    [one] Un elemento del que es responsable pasa a otra persona.
   *[other] { $count } elementos de los que es responsable pasan a otra persona.
}
leaving-tasks = { $count ->
    [0] No tiene tareas pendientes.
    [one] Una tarea pendiente pasa a otra persona.
   *[other] { $count } tareas pendientes pasan a otra persona.
}
leaving-shared = { $count ->
    [0] No ha abierto a ningún invitado nada que siga abierto.
    [one] Un invitado al que abrió algo conserva el acceso.
   *[other] { $count } invitados a los que abrió algo conservan el acceso.
}
leaving-successor = Pasa a
leaving-button = Quitar del equipo
leaving-nobody = No hay nadie más en el equipo. Invite antes a alguien: lo suyo pasará a esa persona.
leaving-to-themselves = Elija a otra persona.
leaving-to-a-service = Un servicio no puede hacerse cargo. Elija a un colega.
leaving-unseen = { $name } no vería todo lo que se le pasa. Quedarían fuera de su vista: fichas: { $records }, proyectos: { $projects }, documentos: { $documents }, pizarras: { $boards }, tareas: { $tasks }, actividades planificadas: { $planned }. Elija a otra persona o dele antes un rol que lo muestre.
leaving-above-yours = No puede quitar a esta persona: tiene un rol que permite más que el suyo.
team-take-off = Quitar del equipo…
