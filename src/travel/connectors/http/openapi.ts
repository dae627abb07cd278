import { z } from 'zod'
import { type Operation, operations, WireRefusal } from './contract.ts'

/** The contract as OpenAPI 3.1, for whoever builds the other side. */
export function carrierOpenApi(): object {
  const schemas: Record<string, object> = {}
  const paths: Record<string, Record<string, object>> = {}
  const shapeOf = (type: z.ZodType) => refer(z.toJSONSchema(type, { io: 'input' }), schemas)
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    paths[operation.path] ??= {}
    Object.assign(paths[operation.path] ?? {}, {
      [operation.method.toLowerCase()]: {
        operationId,
        summary: operation.summary,
        parameters: [...inPath(operation.path), ...inQuery(operation, shapeOf)],
        ...(operation.body && { requestBody: { required: true, content: json(shapeOf(operation.body)) } }),
        responses: {
          200: { description: 'Done.', content: json(shapeOf(operation.reply)) },
          404: { description: 'There is no such order.', content: json(shapeOf(WireRefusal)) },
          409: { description: 'A clear no: nothing was done.', content: json(shapeOf(WireRefusal)) },
        },
      },
    })
  }
  return {
    openapi: '3.1.0',
    info: { title: 'What Sekisho asks of a carrier’s system', version: '1' },
    security: [{ token: [] }],
    paths,
    components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } }, schemas },
  }
}

const json = (schema: object) => ({ 'application/json': { schema } })

const inPath = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }))

const inQuery = ({ query }: Operation, shapeOf: (type: z.ZodType) => object) =>
  Object.entries(query?.shape ?? {}).map(([name, type]) => ({
    ...{ name, in: 'query', required: !(type instanceof z.ZodOptional), schema: shapeOf(type as z.ZodType) },
  }))

/** Named shapes go among the components, each once. */
function refer(schema: Record<string, unknown>, schemas: Record<string, object>): object {
  const { $schema: _said, $defs = {}, ...rest } = schema
  const named = {
    ...($defs as Record<string, object>),
    ...(typeof rest.id === 'string' && { [rest.id]: rest }),
  }
  for (const [name, shape] of Object.entries(named)) schemas[name] = moved(shape)
  return typeof rest.id === 'string' ? { $ref: `#/components/schemas/${rest.id}` } : moved(rest)
}

const moved = (shape: object): object => {
  const { id: _name, ...rest } = JSON.parse(
    JSON.stringify(shape).replaceAll('#/$defs/', '#/components/schemas/'),
  ) as { id?: string }
  return rest
}
