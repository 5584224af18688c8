import { defineErrors } from '@lien-thong/kit/errors';

/** Why an SDL that can be read is not taken into the graph. `{field}`, `{type}` and `{directive}` say where. */
export const policyErrors = defineErrors('POLICY', {
  LINK_FOREIGN: {
    message: { vi: '@link đến {url} không được nhận.', en: 'A @link to {url} is not taken.' },
    remedy: {
      vi: 'Chỉ liên kết đến đặc tả federation và chỉ thị của nhà.',
      en: 'Link to the federation specification and to the directives of the house alone.',
    },
  },
  LINK_RENAMED: {
    message: {
      vi: '@link đổi tên {name}; tên phải giữ nguyên.',
      en: 'The @link renames {name}; names stay as they are.',
    },
    remedy: { vi: 'Bỏ «as».', en: 'Leave out "as".' },
  },
  FEDERATION_VERSION: {
    message: {
      vi: 'Phiên bản federation {version} không được nhận.',
      en: 'Version {version} of federation is not taken.',
    },
    remedy: {
      vi: 'Dùng phiên bản từ v{least} đến v{most}.',
      en: 'Use a version from v{least} to v{most}.',
    },
  },
  ROOT_RENAMED: {
    message: {
      vi: 'Kiểu gốc phải tên là {wanted}, không phải {type}.',
      en: 'The root type is called {wanted}, not {type}.',
    },
    remedy: {
      vi: 'Dùng Query, Mutation và bỏ phần schema {…}.',
      en: 'Use Query and Mutation, and leave out the schema block.',
    },
  },
  DIRECTIVE_UNKNOWN: {
    message: { vi: 'Chỉ thị @{directive} không có.', en: 'There is no directive @{directive}.' },
    remedy: {
      vi: 'Sửa tên, hoặc nhập chỉ thị ở @link(import: …).',
      en: 'Mend the name, or import the directive with @link(import: …).',
    },
  },
  DIRECTIVE_NOT_ALLOWED: {
    message: {
      vi: 'Chỉ thị @{directive} không dùng được ở {on}.',
      en: 'The directive @{directive} cannot be used at {on}.',
    },
    remedy: { vi: 'Bỏ chỉ thị đó.', en: 'Leave the directive out.' },
  },
  DIRECTIVE_DEFINED: {
    message: {
      vi: 'Không được định nghĩa chỉ thị @{directive}.',
      en: 'The directive @{directive} cannot be defined here.',
    },
    remedy: {
      vi: 'Bỏ định nghĩa; chỉ thị riêng phải bắt đầu bằng {prefix} và chỉ đặt trên định nghĩa kiểu.',
      en: 'Leave it out; a directive of your own begins with {prefix} and stands on definitions of types alone.',
    },
  },
  COMPOSE_DIRECTIVE: {
    message: {
      vi: '@composeDirective({directive}) không được nhận.',
      en: '@composeDirective({directive}) is not taken.',
    },
    remedy: {
      vi: 'Bỏ dòng đó; chỉ chỉ thị của nhà được đưa vào đồ thị chung.',
      en: 'Leave it out; only directives of the house go into the whole graph.',
    },
  },
  SECURITY_FOREIGN: {
    message: {
      vi: '@{directive} ở {on}: chỉ bên sở hữu mới nói ai được xem.',
      en: '@{directive} at {on}: only its owner says who may see it.',
    },
    remedy: {
      vi: 'Đặt chỉ thị ở kiểu hoặc trường có tiền tố {prefix}.',
      en: 'Put it at types or fields of your own, which begin with {prefix}.',
    },
  },
  OVERRIDE: {
    message: {
      vi: '{on} dùng @override: không đối tác nào được lấy trường của bên khác.',
      en: '{on} has @override: nobody takes over the field of another.',
    },
    remedy: {
      vi: 'Thêm trường mới có tiền tố {prefix}.',
      en: 'Add a field of your own that begins with {prefix}.',
    },
  },
  INTERFACE_OBJECT: {
    message: {
      vi: '{on} dùng @interfaceObject, sẽ thêm trường vào mọi kiểu của interface.',
      en: '{on} has @interfaceObject, which adds fields to every type of an interface.',
    },
    remedy: { vi: 'Mở rộng từng thực thể.', en: 'Extend the entities one by one.' },
  },
  PROVIDES: {
    message: {
      vi: '{on} dùng @provides: trường của bên khác do chính bên đó trả lời.',
      en: '{on} has @provides: the fields of others are answered by their owners alone.',
    },
    remedy: { vi: 'Bỏ @provides.', en: 'Leave @provides out.' },
  },
  SHAREABLE: {
    message: {
      vi: '{on} không được @shareable: mỗi trường do một bên trả lời.',
      en: '{on} may not be @shareable: one subgraph answers a field.',
    },
    remedy: {
      vi: 'Bỏ @shareable; chỉ các kiểu giá trị chung và Query.dataIssues dùng chung.',
      en: 'Leave it out; the shared value types and Query.dataIssues alone are shared.',
    },
  },
  TAG_UNKNOWN: {
    message: { vi: 'Nhãn «{tag}» ở {on} không có.', en: 'There is no tag "{tag}" ({on}).' },
    remedy: {
      vi: 'Nhãn duy nhất là «internal»: không hiện ở cổng công khai.',
      en: 'The one tag is "internal": not shown by the public gateway.',
    },
  },
  HIDES_FOREIGN: {
    message: {
      vi: '@{directive} ở {on} sẽ ẩn phần không thuộc đồ thị con này.',
      en: '@{directive} at {on} would hide what does not belong to this subgraph.',
    },
    remedy: {
      vi: 'Chỉ đặt ở kiểu và trường của chính mình.',
      en: 'Put it at types and fields of your own alone.',
    },
  },
  TYPE_STOLEN: {
    message: {
      vi: 'Kiểu {type} thuộc {owner} và không mở rộng được như vậy.',
      en: 'The type {type} belongs to {owner} and cannot be extended like this.',
    },
    remedy: {
      vi: 'Chỉ thực thể có @key mới mở rộng được, bằng kiểu «type» và khóa của chủ; kiểu khác thì đặt tên mới có tiền tố {prefix}.',
      en: 'Only an entity can be, as a "type" with a key of its owner; otherwise name a type of your own, beginning with {prefix}.',
    },
  },
  ENUM_CHANGED: {
    message: {
      vi: 'Enum {type} thuộc {owner}; không được khai báo hay thêm giá trị.',
      en: 'The enum {type} belongs to {owner}: it is neither declared again nor added to.',
    },
    remedy: {
      vi: 'Đặt enum riêng có tiền tố {prefix}.',
      en: 'Make an enum of your own that begins with {prefix}.',
    },
  },
  INPUT_CHANGED: {
    message: {
      vi: 'Kiểu đầu vào {type} thuộc {owner}; không được khai báo hay thêm trường.',
      en: 'The input {type} belongs to {owner}: it is neither declared again nor added to.',
    },
    remedy: {
      vi: 'Đặt kiểu đầu vào riêng có tiền tố {prefix}.',
      en: 'Make an input of your own that begins with {prefix}.',
    },
  },
  SHARED_CHANGED: {
    message: {
      vi: 'Kiểu chung {type} khác với bản của nhà: {difference}.',
      en: 'The shared type {type} differs from that of the house: {difference}.',
    },
    remedy: {
      vi: 'Chép nguyên từ shared.graphql.',
      en: 'Copy it from shared.graphql as it is.',
    },
  },
  KEY_FOREIGN: {
    message: {
      vi: '{type} không có khóa «{key}».',
      en: '{type} has no key "{key}".',
    },
    remedy: { vi: 'Dùng khóa của chủ: {keys}.', en: 'Use a key of its owner: {keys}.' },
  },
  INTERFACE_ADDED: {
    message: {
      vi: '{type} thuộc {owner}; không được gán thêm interface {interface}.',
      en: '{type} belongs to {owner}: it is not given the interface {interface}.',
    },
    remedy: { vi: 'Bỏ «implements» ở kiểu đó.', en: 'Leave "implements" out there.' },
  },
  FIELD_STOLEN: {
    message: {
      vi: 'Trường {field} do {owner} trả lời.',
      en: 'The field {field} is answered by {owner}.',
    },
    remedy: {
      vi: 'Đánh dấu @external nếu chỉ cần cho @requires; nếu không thì thêm trường mới có tiền tố {prefix}.',
      en: 'Mark it @external if @requires needs it; otherwise add a field of your own that begins with {prefix}.',
    },
  },
  TYPE_UNPREFIXED: {
    message: {
      vi: 'Kiểu mới {type} phải bắt đầu bằng {prefix}.',
      en: 'The new type {type} has to begin with {prefix}.',
    },
    remedy: { vi: 'Đổi tên thành {prefix}{type}.', en: 'Call it {prefix}{type}.' },
  },
  ROOT_FIELD_UNPREFIXED: {
    message: {
      vi: 'Trường gốc {field} phải bắt đầu bằng {prefix}.',
      en: 'The root field {field} has to begin with {prefix}.',
    },
    remedy: { vi: 'Thêm tiền tố {prefix}.', en: 'Put {prefix} before its name.' },
  },
  FIELD_UNPREFIXED: {
    message: {
      vi: 'Trường {field} thêm vào kiểu của bên khác phải bắt đầu bằng {prefix}.',
      en: 'The field {field}, added to what belongs to another, has to begin with {prefix}.',
    },
    remedy: { vi: 'Thêm tiền tố {prefix}.', en: 'Put {prefix} before its name.' },
  },
  FIELD_NON_NULL: {
    message: {
      vi: 'Trường {field} phải cho phép null.',
      en: 'The field {field} has to allow null.',
    },
    remedy: {
      vi: 'Bỏ dấu «!»: khi đồ thị con này ngừng, phần của bên khác vẫn phải trả lời được.',
      en: 'Leave the "!" out: when this subgraph is down, what belongs to others still has to be answered.',
    },
  },
  DATA_ISSUES: {
    message: {
      vi: 'DataIssues nhận đúng một trường: {wanted}.',
      en: 'DataIssues takes exactly one field: {wanted}.',
    },
    remedy: {
      vi: 'Viết «type DataIssues { {wanted} }» và «dataIssues(kind: String, agency: ID): DataIssues @shareable» trong Query.',
      en: 'Write "type DataIssues { {wanted} }", and "dataIssues(kind: String, agency: ID): DataIssues @shareable" in Query.',
    },
  },
  SUBSCRIPTION: {
    message: {
      vi: 'Trường {field}: cổng trả lời subscription theo sự kiện của nhà, nên đối tác không khai báo được.',
      en: 'The field {field}: the gateway answers subscriptions after facts of the house, so a partner declares none.',
    },
    remedy: { vi: 'Bỏ type Subscription.', en: 'Leave type Subscription out.' },
  },
  CYCLE: {
    message: { vi: 'Vòng lặp: {cycle}.', en: 'A circle: {cycle}.' },
    remedy: {
      vi: 'Bỏ một mắt của vòng: không ai trả lời được trước.',
      en: 'Take one link out of it: nobody in it can answer first.',
    },
  },
});
