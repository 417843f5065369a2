error-sign-in = Inicie sesión primero.
error-second-step = Esta organización pide a sus miembros un segundo paso al iniciar sesión.
error-sign-in-title = Iniciar sesión
error-not-found = En esta dirección no hay nada abierto para usted. Si ha llegado desde un correo, pregunte a quien se lo envió.
error-not-found-title = Aquí no hay nada
error-gone-title = Esto está cerrado
error-forbidden = Puede ver esto, pero no hacer eso.
error-forbidden-title = Eso no se puede hacer aquí
error-too-often = Demasiados intentos. Inténtelo de nuevo en { $minutes ->
    [one] un minuto
   *[other] { $minutes } minutos
}.
error-too-often-title = Un momento
error-invalid = { $count ->
    [one] Hay que revisar un campo.
   *[other] Hay que revisar { $count } campos.
}
error-invalid-title = No ha funcionado
error-changed = Mientras tanto, otra persona ha cambiado esto. Vuelva atrás, recargue la página e inténtelo de nuevo.
error-changed-title = Alguien se ha adelantado
error-method = Esta dirección no admite una petición de ese tipo.
error-once-unreadable = El encabezado Idempotency-Key debe tener de 1 a 255 caracteres ASCII visibles.
error-once-reused = Esta Idempotency-Key se ha usado para otra petición. No se ha hecho nada; use una nueva.
error-once-running = La primera petición con esta Idempotency-Key aún se está atendiendo. Pregunte de nuevo en un momento.
error-once-done = La petición con esta Idempotency-Key ya se ha hecho. Su respuesta no se puede repetir.
error-once-done-title = Esto ya se ha hecho
error-too-large = Es demasiado grande. { $megabytes } MB como máximo.
error-unreadable = No se ha podido leer lo enviado. Vuelva atrás e inténtelo de nuevo.
error-foreign = Esto se ha enviado desde otro sitio. Abra la página aquí e inténtelo de nuevo.
error-full = El servidor no tiene espacio. No se ha perdido nada; avise a quien lo gestiona.
error-down = El servidor no puede acceder a sus datos en este momento. No se ha perdido nada; inténtelo de nuevo en un momento.
error-busy = El servidor tiene ahora tanto que hacer que esto tendría que esperar demasiado. No se ha hecho nada; inténtelo de nuevo en un momento.
error-busy-key = Esta clave ya tiene en curso tantas solicitudes como se permiten. No se ha hecho nada; envíe la siguiente cuando se haya respondido una de ellas.
error-busy-pages = Hay tantas páginas abiertas como se pueden mantener al día a la vez. Cierre algunas y vuelva a cargar esta.
error-broken = Es culpa nuestra, no suya. No se ha perdido nada; inténtelo de nuevo.
error-broken-title = Algo ha fallado
error-noted = Se ha anotado para quien gestiona este servidor.
error-home = Ir a la página de inicio
sign-in = Iniciar sesión
list-cursor = Ese lugar de la lista no existe. Empiece por su primera página.
list-first = Primera página
