# Evidencias y exportaciones.
evidence-of-item = Es para el equipo: contiene lo que se dijo entre sus miembros y lo que se dijo con los invitados. Lo que los invitados podían ver figura con lo que se les abrió.
evidence-of-guest = Es de un invitado: qué tenía abierto, qué vio, escribió, envió, firmó y confirmó, y qué escribieron otros donde participaba y podía leerlo.
evidence-of-organization = Es de toda la organización, para sus administradores.
evidence-items-left-out = { $count ->
    [one] Se omite un elemento, porque quien ha creado esto no ve quién tiene acceso a él.
   *[other] Se omiten { $count } elementos, porque quien ha creado esto no ve quién tiene acceso a ellos.
}
evidence-more = { $count ->
    [one] Hay una fila más en los datos del paquete.
   *[other] Hay { $count } filas más en los datos del paquete.
}
evidence-shut = solo se nombra: no ha superado el análisis de virus o se destruyó
evidence-how-much = Qué contiene el paquete
evidence-count = Cantidad
evidence-end = Terminado
evidence-by = Por
evidence-text = Texto
evidence-value = Valor
evidence-done = Hecho
evidence-report = Informe
evidence-suspended = Suspendido
evidence-fetched = Recuperado por una máquina
evidence-stay = Tiempo como invitado
evidence-browsers = Navegadores en los que se le conocía
evidence-codes = Códigos enviados
evidence-links = Enlaces
evidence-values = Campos
evidence-approvals = Aprobaciones de tareas
evidence-orders = Órdenes de trabajo
evidence-order-confirmations = Confirmaciones en la pantalla
evidence-answers = Respuestas a listas de peticiones
evidence-confirmations = Actividades planificadas confirmadas
evidence-board-said = Qué se dijo en la pizarra
evidence-board-approvals = Aprobaciones de la pizarra
evidence-chats = Chats
evidence-mails = Correos
archives = Exportar
archives-about = Todo lo de la organización en un paquete firmado: elementos con sus archivos, personas y roles, configuración, correos y el registro completo. Se crea mientras usted trabaja y se guarda { $days } días para quien lo pidió.
archives-verify = Quien tenga un paquete puede verificarlo con «parlor verify», sin esta instalación.
archive-ask = Crear un paquete
archive-runs = Ya se está creando un paquete. Solo puede haber uno a la vez.
archive-over = Ya ha terminado.
archive-asked = Pedido por { $name }
archive-running = Creándose
archive-percent = Creándose: { $percent } %
archive-ready = Listo
archive-until = se guarda hasta: { $date }
archive-cancelled = Detenido
archive-failed = No se ha podido crear. Pídalo de nuevo.
archive-gone = Ya no se guarda
archive-take = Descargar
mail-archive-subject = El paquete de { $organization } está listo
mail-archive-above = El paquete que pidió está listo:
mail-archive-button = Ir al paquete
mail-archive-below = Se guarda hasta el { $date } y solo se le entrega a usted.
evidence-steps = { $done } de { $of } pasos
mail-kind-archive = Un paquete está listo
