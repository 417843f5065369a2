error-sign-in = Entre primeiro.
error-second-step = Esta organização exige dos membros uma segunda etapa na entrada.
error-sign-in-title = Entrar
error-not-found = Não há nada aberto para você neste endereço. Se um e-mail trouxe você aqui, fale com quem o enviou.
error-not-found-title = Nada aqui
error-gone-title = Isto está encerrado
error-forbidden = Você pode ver isto, mas não fazer essa ação.
error-forbidden-title = Isto não pode ser feito aqui
error-too-often = Tentativas demais. Tente de novo em { $minutes ->
    [one] um minuto
   *[other] { $minutes } minutos
}.
error-too-often-title = Um momento
error-invalid = { $count ->
    [one] Um campo precisa de atenção.
   *[other] { $count } campos precisam de atenção.
}
error-invalid-title = Não deu certo
error-changed = Outra pessoa alterou isto nesse meio-tempo. Volte, recarregue a página e tente de novo.
error-changed-title = Alguém foi mais rápido
error-method = Este endereço não aceita esse tipo de requisição.
error-once-unreadable = O cabeçalho Idempotency-Key precisa ter de 1 a 255 caracteres ASCII visíveis.
error-once-reused = Este Idempotency-Key já foi usado em outra requisição. Nada foi feito; use uma nova chave.
error-once-running = A primeira requisição com este Idempotency-Key ainda está sendo respondida. Pergunte de novo em instantes.
error-once-done = A requisição com este Idempotency-Key foi concluída. A resposta não pode ser dada de novo.
error-once-done-title = Isto já foi feito
error-too-large = É grande demais. No máximo { $megabytes } MB.
error-unreadable = Não foi possível ler o que foi enviado. Volte e tente de novo.
error-foreign = Isto foi enviado de outro site. Abra a página aqui e tente de novo.
error-full = O servidor está sem espaço. Nada se perdeu; avise quem o opera.
error-down = O servidor não consegue acessar seus dados agora. Nada se perdeu; tente de novo em instantes.
error-busy = O servidor tem tanto a fazer agora que isto teria de esperar demais. Nada foi feito; tente de novo em instantes.
error-busy-key = Esta chave já tem tantas solicitações em andamento quantas são permitidas. Nada foi feito; envie a próxima quando uma delas for respondida.
error-busy-pages = Há tantas páginas abertas quantas podem ser mantidas atualizadas ao mesmo tempo. Feche algumas e recarregue esta.
error-broken = A falha é nossa, não sua. Nada se perdeu; tente de novo.
error-broken-title = Algo quebrou
error-noted = O erro foi registrado para quem opera este servidor.
error-home = Ir para a página inicial
sign-in = Entrar
list-cursor = Este não é um lugar nesta lista. Comece pela primeira página.
list-first = Primeira página
