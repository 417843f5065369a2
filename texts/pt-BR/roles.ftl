roles-title = Funções
roles-lead = O que os membros podem ver e fazer. Quem tem várias pode fazer o que qualquer uma delas permite.
role-held = { $count ->
    [0] ninguém
    [one] { $count } membro
   *[other] { $count } membros
}
role-held-by = Atribuída a { $names }
role-held-by-nobody = Ninguém a tem ainda. Atribua-a a alguém em Minha equipe.
role-still-held = { $count ->
    [one] { $count } pessoa tem esta função ou um convite com ela. Dê-lhe outra primeiro.
   *[other] { $count } pessoas têm esta função ou um convite com ela. Dê-lhes outra primeiro.
}
role-new = Criar uma função
role-name = Nome da função
role-name-help = Como as pessoas a chamam: Vendas, Oficina, Contabilidade.
role-make = Criar a função
role-name-taken = Já existe uma função com este nome.
role-above-yours = Você não pode atribuir esta função: ela permite mais do que a sua.
role-built-in = Esta função veio com a organização e não pode ser alterada.
role-overtaken = Enquanto isso, outra pessoa alterou esta função. É assim que está agora; nada do que você fez foi salvo.
role-level-unknown = Esse nível não existe.
role-end = Tirar a função de uso
role-end-about = Ela não pode mais ser atribuída a ninguém. O que foi feito com ela fica no log.
role-matrix = Registros
role-matrix-about = Até onde vai a função. Cada nível inclui os anteriores; uma categoria pode diferir da sua coleção.
role-no-organizers = Ainda não há coleções.
role-where = Coleção
role-may = Pode
role-may-in = O que a função pode fazer em { $name }
role-own-only = Só os próprios
role-own-only-in = Só registros que a própria pessoa adicionou, em { $name }
role-fields = Campos
role-fields-all = Todos os campos
role-fields-some = Alguns campos
role-fields-only = Só estes grupos
role-no-group = Campos sem grupo
role-house = Na casa
level-inherited = como na coleção
level-none = nada
level-read = ler
level-modify = ler e alterar
level-create = alterar e adicionar
level-delete = alterar, adicionar e excluir
level-share = alterar, adicionar, excluir e compartilhar com convidados
permission-links = Cria e copia links de convidado
permission-links-about = onde a função pode compartilhar
permission-contacts = Mantém contatos
permission-contacts-about = vê todos os contatos, adiciona e altera
permission-organizers = Cria coleções
permission-organizers-about = e altera seus campos e categorias
permission-members = Mantém a equipe
permission-members-about = convida e remove membros e atribui funções que não permitem mais do que as próprias
what-title = O que podem ver?
what-who = Membro
what-choose = Escolha um membro
what-show = Mostrar
what-about = Escolha um membro e veja o que suas funções permitem em conjunto, como está salvo.
what-own = os próprios: { $level }
what-seen = { $count ->
    [0] nenhum registro ainda
   *[other] vê { $seen } de { $count }
}
what-takes-part = E tudo aquilo de que participa
team-roles = Funções
team-roles-of = Funções de { $name }
team-roles-save = Salvar as funções
team-role-none = Escolha pelo menos uma função: quem não tem nenhuma não pode entrar.
team-own-role = Só um administrador altera as próprias funções.
team-see-roles = Funções
record-category-not-yours = Suas funções não permitem colocar registros lá. Escolha outra categoria.
why-made = A pessoa o criou, e a função dela mostra o que ela criou.
leaving-title = Tirar { $name } da equipe
leaving-lead = A pessoa perde o acesso na hora. O que ela escreveu e compartilhou permanece, com o nome dela.
leaving-lead-me = Você perde o acesso na hora. O que você escreveu e compartilhou permanece, com seu nome.
leaving-items = { $count ->
    [0] Não é responsável por nenhum item.
    [one] { $count } item sob sua responsabilidade passa para outra pessoa.
   *[other] { $count } itens sob sua responsabilidade passam para outra pessoa.
}
leaving-tasks = { $count ->
    [0] Não há tarefas pendentes.
    [one] { $count } tarefa pendente passa para outra pessoa.
   *[other] { $count } tarefas pendentes passam para outra pessoa.
}
leaving-shared = { $count ->
    [0] Não abriu a convidados nada que ainda esteja aberto.
    [one] { $count } convidado a quem abriu algo mantém o acesso.
   *[other] { $count } convidados a quem abriu algo mantêm o acesso.
}
leaving-successor = Passa para
leaving-button = Tirar da equipe
leaving-nobody = Ninguém mais está na equipe. Convide alguém primeiro: o que é dessa pessoa passa para quem vier.
leaving-to-themselves = Escolha outra pessoa.
leaving-to-a-service = Um serviço não assume nada. Escolha um colega.
leaving-unseen = { $name } não veria tudo o que passa adiante. Ficariam fora de vista: registros: { $records }, projetos: { $projects }, documentos: { $documents }, quadros: { $boards }, tarefas: { $tasks }, atividades planejadas: { $planned }. Escolha outra pessoa ou dê antes uma função que mostre isso.
leaving-above-yours = Você não pode remover esta pessoa: ela tem uma função que permite mais do que a sua.
team-take-off = Tirar da equipe…
