package org.lianfang.kernel.openapi;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import tools.jackson.databind.JsonNode;

/// Types as they are on the wire: what a record may lack is [Nullable], everything else is always there; each enum and
/// the area key have a name of their own; texts and unread JSON are [WrittenAs] something.
@SuppressWarnings("rawtypes") // as in the library
final class ContractTypes extends ModelResolver {

    static {
        ModelResolver.enumsAsRef = true;
    }

    ContractTypes(ObjectMapper mapper) {
        super(mapper, new ContractNames());
        setOpenapi31(true);
    }

    @Override
    public @Nullable Schema resolve(
            AnnotatedType asked, ModelConverterContext context, Iterator<ModelConverter> others) {
        var type = typeOf(asked);
        if (type.hasRawClass(AreaKey.class)) {
            return areaKey(context);
        }
        if (!type.hasRawClass(String.class) && !type.hasRawClass(JsonNode.class)) {
            return super.resolve(asked, context, others);
        }
        var written = writtenAs(asked);
        if (written.isPresent()) {
            return context.resolve(new AnnotatedType(written.get().value())
                    .resolveAsRef(true)
                    .schemaProperty(asked.isSchemaProperty())
                    .propertyName(asked.getPropertyName())
                    .parent(asked.getParent()));
        }
        return type.hasRawClass(JsonNode.class) ? new JsonSchema() : super.resolve(asked, context, others);
    }

    private JavaType typeOf(AnnotatedType asked) {
        return asked.getType() instanceof JavaType known ? known : _mapper.constructType(asked.getType());
    }

    private static Optional<WrittenAs> writtenAs(AnnotatedType asked) {
        var around = asked.getCtxAnnotations();
        return Stream.of(around == null ? new Annotation[0] : around)
                .filter(WrittenAs.class::isInstance)
                .map(WrittenAs.class::cast)
                .findFirst();
    }

    private Schema areaKey(ModelConverterContext context) {
        var name = _typeNameResolver.nameForType(_mapper.constructType(AreaKey.class));
        var schema = new JsonSchema()
                .name(name)
                .pattern("^[0-9]{1,18}$")
                .description("An area as the 18 digits PPCCXXTTTVVVGGGHHH: province, prefecture, county, township,"
                        + " village, grid, cell; zeros below its level. Where one is asked for, the zeros at"
                        + " the end may be left out.");
        schema.addType("string");
        context.defineModel(name, schema);
        return new JsonSchema().$ref(Components.COMPONENTS_SCHEMAS_REF + name);
    }

    /// Asked once for each component of a record.
    @Override
    protected boolean applyBeanValidatorAnnotations(
            BeanPropertyDefinition property,
            Schema schema,
            Annotation[] annotations,
            Schema parent,
            boolean mayBeRequired) {
        var component = componentOf(property);
        if (component.isPresent()) {
            if (mayBeRequired && !component.get().getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                addRequiredItem(parent, property.getName());
            }
            valuesOf(component.get()).ifPresent(values -> describe(values, schema));
        }
        return super.applyBeanValidatorAnnotations(property, schema, annotations, parent, mayBeRequired);
    }

    private static Optional<RecordComponent> componentOf(BeanPropertyDefinition property) {
        var owner = property.getPrimaryMember().getDeclaringClass();
        return Stream.of(owner.isRecord() ? owner.getRecordComponents() : new RecordComponent[0])
                .filter(component -> component.getName().equals(property.getInternalName()))
                .findFirst();
    }

    /// What a map holds.
    private static Optional<java.lang.reflect.AnnotatedType> valuesOf(RecordComponent component) {
        return component.getType() == Map.class
                        && component.getAnnotatedType() instanceof AnnotatedParameterizedType container
                ? Optional.of(container.getAnnotatedActualTypeArguments()[1])
                : Optional.empty();
    }

    private static void describe(java.lang.reflect.AnnotatedType values, Schema schema) {
        if (values.getType() == Object.class) {
            schema.setAdditionalProperties(true);
        } else if (values.isAnnotationPresent(Nullable.class)
                && schema.getAdditionalProperties() instanceof Schema<?> known) {
            known.addType("null");
        }
    }
}
