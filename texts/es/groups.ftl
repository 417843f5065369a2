# Preajustes para compartir y grupos de invitados.

preset = Preajuste
presets = Preajustes para compartir
presets-about = Lo que abre a los invitados una y otra vez, con un nombre. Un clic en el panel Compartir lo rellena. Los invitados nunca ven estos nombres.
presets-empty = Todavía no hay preajustes.
preset-new = Nuevo preajuste
preset-make = Guardar como preajuste
preset-name = Nombre del preajuste
preset-days = Días
preset-days-help = El acceso finaliza tras esos días; vacío si no tiene fecha de fin.
preset-days-wrong = Escriba un número de días entre 1 y { $most }, o nada.
preset-record = De una ficha
preset-project = De un proyecto
preset-document = De un documento
preset-board = De una pizarra
preset-supplier = Proveedor
preset-auditor = Auditor
preset-example = Empezar con «{ $name }»
preset-name-taken = Ya hay un preajuste con este nombre.
preset-too-many = Puede haber { $most } preajustes. Elimine uno antes.
preset-stays = Cambiarlo no cambia nada de lo que ya está abierto.
preset-end = Eliminar el preajuste
preset-end-help = Ya no se ofrece. Lo que se abrió con él sigue abierto.
preset-keep = Guardar esto como preajuste
preset-none = Ninguno: como se elige abajo
bulk-preset-help = Indica qué ven y por cuánto tiempo, en lugar de lo elegido abajo.
share-presets = Preajustes
share-groups = Grupos
access-by-preset = Como «{ $preset }»
access-by-group = Por el grupo { $groups }
why-group = { $name } tiene acceso por el grupo «{ $group }».
groups = Grupos de invitados
groups-about = Contactos con los que comparte a la vez. Cada uno sigue teniendo su propio acceso y no ve nada de los demás por ello. Los invitados nunca ven estos nombres.
groups-empty = Todavía no hay grupos.
group-name = Nombre del grupo
group-name-help = Solo para el equipo.
group-make = Crear un grupo
group-contacts = { $count ->
    [0] sin contactos
    [one] 1 contacto
   *[other] { $count } contactos
}
group-name-taken = Ya hay un grupo con este nombre.
group-renamed-meanwhile = Mientras tanto, otra persona le ha cambiado el nombre: ahora se llama «{ $name }».
group-nobody = No hay nadie en el grupo «{ $name }». Añada antes contactos.
group-who = Elija uno de sus contactos.
group-empty = Todavía no hay nadie en él.
group-choose = Elegir un contacto
group-add = Incluir
group-add-help = Esto aún no abre nada. Lo que tiene el grupo se propone para abrirlo también al contacto.
group-has = Qué se ha compartido con él
group-has-nothing = No se ha compartido con él nada que usted vea. Elíjalo en un panel Compartir.
group-lacks = Aún no está abierto a este contacto: { $titles }
group-open = { $count ->
    [one] Darle acceso
   *[other] Darle acceso a estos { $count }
}
group-open-to = abierto a { $some } de { $all }
group-leave = Sacar
group-leave-question = ¿Sacar a { $name }? Sus accesos siguen abiertos.
group-leave-alone = { $name } tiene solo por este grupo: { $titles }.
group-leave-close = Cerrar ese acceso
group-end = Eliminar el grupo
group-end-help = Lo que está abierto a sus contactos sigue abierto para cada uno.
preset-gone = Ese preajuste ya no existe. Elija usted qué ven.
group-gone = Ese grupo ya no existe.
