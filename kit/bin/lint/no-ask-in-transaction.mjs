// A peer, a gateway or Temporal asked while a transaction is open holds a connection and row locks for as long as the
// other side takes. Everything that an operation is given as `deps` may be such a one. At run time the kit throws, too.
// Plain JavaScript: the linter loads it.

const OPENS = new Set(['keep', 'read', 'write', 'asTenant', 'asPlatform', 'platform']);
const OPERATION = new Set(['Operation', 'Handler']);

const typeName = (node) => node?.typeAnnotation?.typeAnnotation?.typeName?.name;

/** Names by which a function's parameter reaches what was given as `deps`. */
function namesOf(parameter) {
  if (parameter.type === 'Identifier') return [parameter.name];
  if (parameter.type !== 'ObjectPattern') return [];
  return parameter.properties.flatMap((property) =>
    property.value?.type === 'Identifier' ? [property.value.name] : [],
  );
}

function dependencies(node) {
  const isOperation = node.parent?.type === 'VariableDeclarator' && OPERATION.has(typeName(node.parent.id));
  return node.params
    .filter((parameter, index) => (isOperation && index === 1) || typeName(parameter) === 'Deps')
    .flatMap(namesOf);
}

function isTransaction(node) {
  const { parent } = node;
  const callee = parent?.type === 'CallExpression' && parent.arguments.includes(node) ? parent.callee : undefined;
  const name = callee?.type === 'MemberExpression' ? callee.property.name : callee?.name;
  return OPENS.has(name) || node.params.some((parameter) => parameter.name === 'trx');
}

function rootOf(callee) {
  let node = callee;
  while (node.type === 'MemberExpression') node = node.object;
  return node.type === 'Identifier' ? node.name : undefined;
}

const rule = {
  create(context) {
    const given = new Set();
    let open = 0;
    const enter = (node) => {
      for (const name of dependencies(node)) given.add(name);
      if (isTransaction(node)) open += 1;
    };
    const leave = (node) => {
      if (isTransaction(node)) open -= 1;
    };
    return {
      ArrowFunctionExpression: enter,
      FunctionExpression: enter,
      FunctionDeclaration: enter,
      'ArrowFunctionExpression:exit': leave,
      'FunctionExpression:exit': leave,
      'FunctionDeclaration:exit': leave,
      CallExpression(node) {
        if (open === 0 || !given.has(rootOf(node.callee))) return;
        context.report({
          node,
          message: 'Ask before the transaction: nothing outside is waited for while one is open.',
        });
      },
    };
  },
};

export default { meta: { name: 'beaver' }, rules: { 'no-ask-in-transaction': rule } };
