package org.lianfang.doors;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lianfang.kernel.area.AreaKey;
import org.lianfang.kernel.id.Ids;
import org.lianfang.support.Api;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request to any endpoint, made from the types that it takes. Where an endpoint wants more than types tell,
/// [#BY_NAME] or [#ITEMS] says so.
final class Samples {

    private static final Instant MOMENT = Instant.parse("2020-02-03T00:00:00Z");

    /// Texts that must have a certain shape, by the name of the field.
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("role", "GATE_GUARD"),
            Map.entry("password", "a sentence nobody guesses"),
            Map.entry("sex", "FEMALE"),
            Map.entry("birthDate", "1949-12-31"),
            Map.entry("idNumber", "11010519491231002X"),
            Map.entry("from", "2020-02-03"),
            Map.entry("since", "2020-02-03"),
            Map.entry("until", "2020-03-03"),
            Map.entry("fields", "phone"),
            Map.entry("purpose", "CONTACT_PERSON"),
            Map.entry("ground", "FEVER_AT_GATE"),
            Map.entry("ResidentEntry.kind", "RESIDENT"),
            Map.entry("HouseholdEntry.kind", "FAMILY"),
            Map.entry("CareNeedEntry.kind", "OTHER"),
            Map.entry("MeasureEntry.kind", "HOME_HEALTH_MONITORING"),
            Map.entry("timeZone", "Asia/Shanghai"),
            Map.entry("rulePack", "covid-19/2020-early"),
            Map.entry("hazard", "covid-19"),
            Map.entry("level", "I"),
            Map.entry("locale", "en"),
            Map.entry("edition", "2019"),
            Map.entry("evidence", "DOC-2020-1"),
            Map.entry("reference", "DOC-2020-1"),
            Map.entry("HandChangeEntry.ground", "CLOSE_CONTACT"),
            Map.entry("LocalRuleEntry.reason", "CHAIN_UNCLEAR"),
            Map.entry("LocalRuleEntry.value", "hold"),
            Map.entry("codes", "people.residents"),
            Map.entry("indicator", "people.residents"),
            Map.entry("hours", "00:00-24:00"),
            Map.entry("phone", "13812345678"),
            Map.entry("contactPhone", "13812345678"),
            Map.entry("idKind", "CN_ID"),
            Map.entry("plate", "湘H12345"),
            Map.entry("lang", "en"),
            Map.entry("villageCode", "110101001001"),
            Map.entry("format", "CSV"));

    /// Page marks, and references that the first of its kind cannot have.
    private static final Set<String> LEFT_OUT =
            Set.of("after", "parentId", "accountId", "teamId", "follows", "residentIds");

    /// What the items of a batch are read as, by endpoint: each is read by itself, so the endpoint's own types
    /// do not tell.
    private static final Map<String, String> ITEMS = Map.ofEntries(
            Map.entry("POST /api/members/batch", "org.lianfang.workforce.model.Member"),
            Map.entry("POST /api/shifts/batch", "org.lianfang.workforce.model.NewShift"),
            Map.entry("POST /api/grid-workers/batch", "org.lianfang.workforce.model.GridAssignment"),
            Map.entry("POST /api/residents/batch", "org.lianfang.people.model.ResidentEntry"),
            Map.entry("POST /api/measures/batch", "org.lianfang.people.model.MeasureEntry"),
            Map.entry("POST /api/testing/samples/batch", "org.lianfang.testing.model.DeskEntry"),
            Map.entry("POST /api/verification-visits/batch", "org.lianfang.passes.model.VisitEntry"),
            Map.entry("POST /api/venue-check-ins/batch", "org.lianfang.passes.usecase.CheckingInAtDoors$Entry"),
            Map.entry("POST /api/isolation/checks/batch", "org.lianfang.isolation.model.CheckEntry"),
            Map.entry("POST /api/testing/visits/batch", "org.lianfang.testing.model.VisitEntry"),
            Map.entry("POST /api/testing/results/batch", "org.lianfang.testing.model.ResultEntry"));

    private final AreaKey area;
    private final String mark;

    /// Ids that were answered, by the name under which others refer to them: `organisationId`.
    private final Map<String, String> known = new HashMap<>();

    /// @param mark is in every free text that is sent, so that whoever sees it in an answer knows who sent it
    Samples(AreaKey area, String mark) {
        this.area = area;
        this.mark = mark;
    }

    /// What is sent.
    ///
    /// @param body JSON; absent when there is none or a file is sent
    record Request(String path, @Nullable JsonNode body, boolean file) {}

    /// @param id what stands for an id in the path
    Request request(Endpoint endpoint, UUID id) {
        var parameters = endpoint.handler().getMethodParameters();
        var path = path(endpoint.pattern(), parameters, id) + query(parameters);
        for (var parameter : parameters) {
            if (Endpoint.isFile(parameter)) {
                return new Request(path, null, true);
            }
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                var body = body(endpoint, parameter.getGenericParameterType());
                return new Request(path, JsonMapper.shared().valueToTree(body), false);
            }
        }
        return new Request(path, null, false);
    }

    /// @param id what stands for an id in the path
    Api.Answer send(Api as, Endpoint endpoint, UUID id) {
        var request = request(endpoint, id);
        if (request.file) {
            return as.upload(
                    request.path,
                    "sample.csv",
                    "code,name\n".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    Map.of("areaKey", area.toString()));
        }
        var nothing = endpoint.method().equals("GET") ? null : new byte[0];
        var body = request.body == null ? nothing : JsonMapper.shared().writeValueAsBytes(request.body);
        return as.send(endpoint.method(), request.path, body);
    }

    /// The id of the last thing that was made under this address: `/api/gates/{id}` is about a gate.
    UUID idFor(Endpoint endpoint) {
        var nouns = endpoint.pattern().split("/\\{", 2)[0];
        return UUID.fromString(reference(nouns.substring(nouns.lastIndexOf('/') + 1) + "Ids"));
    }

    /// Whatever is sent from now on refers to what this endpoint made.
    void learn(Endpoint endpoint, Api.Answer answer) {
        var noun = endpoint.pattern().substring(endpoint.pattern().lastIndexOf('/') + 1);
        var id = answer.body().path("id").asString("");
        if (!id.isEmpty() && noun.endsWith("s")) {
            known.put(noun.substring(0, noun.length() - 1) + "Id", id);
        }
    }

    private Object body(Endpoint endpoint, Type type) {
        var item = ITEMS.get(endpoint.name());
        if (item == null) {
            return value("", type);
        }
        try {
            return Map.of("deviceTime", MOMENT.toString(), "items", List.of(object(Class.forName(item))));
        } catch (ClassNotFoundException moved) {
            throw new IllegalStateException("Samples.ITEMS names a class that is gone: " + item, moved);
        }
    }

    private String path(String pattern, MethodParameter[] parameters, UUID id) {
        var path = pattern;
        for (var parameter : parameters) {
            var variable = parameter.getParameterAnnotation(PathVariable.class);
            if (variable != null) {
                var name = variable.value().isEmpty() ? Endpoint.nameOf(parameter) : variable.value();
                var type = parameter.getParameterType();
                var value = type == UUID.class
                        ? id.toString()
                        : type == String.class && name.equals("id") ? id.toString() : plain(name, type);
                path = path.replace("{" + name + "}", value);
            }
        }
        return path;
    }

    private String query(MethodParameter[] parameters) {
        var pairs = new ArrayList<String>();
        for (var parameter : parameters) {
            var asked = parameter.getParameterAnnotation(RequestParam.class);
            if (asked != null && !Endpoint.isFile(parameter)) {
                var optional = !asked.required()
                        || !asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                        || isNullable(parameter.getParameter());
                add(pairs, Endpoint.nameOf(parameter), parameter.getParameterType(), optional);
            } else if (Endpoint.isForm(parameter)) {
                for (var component : parameter.getParameterType().getRecordComponents()) {
                    add(pairs, component.getName(), component.getType(), isNullable(component));
                }
            }
        }
        return pairs.isEmpty() ? "" : "?" + String.join("&", pairs);
    }

    /// What may be left out is left out, except the area: that is what this is about.
    private void add(List<String> pairs, String name, Class<?> type, boolean optional) {
        if (!optional || name.equals("area") || name.equals("areaKey")) {
            pairs.add(name + "="
                    + java.net.URLEncoder.encode(plain(name, type), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static boolean isNullable(AnnotatedElement element) {
        return switch (element) {
            case RecordComponent component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            case java.lang.reflect.Parameter parameter ->
                parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
            default -> false;
        };
    }

    private String plain(String name, Class<?> type) {
        var value = value(name, type);
        return value instanceof List<?> list ? String.valueOf(list.getFirst()) : String.valueOf(value);
    }

    private Object value(String name, Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            var arguments = generic.getActualTypeArguments();
            if (java.util.Collection.class.isAssignableFrom(raw)) {
                return List.of(value(name, arguments[0]));
            }
            return raw == java.util.Optional.class ? value(name, arguments[0]) : Map.of();
        }
        var simple = (Class<?>) type;
        if (simple.isRecord() && !isText(simple)) {
            return object(simple);
        }
        return simple.isEnum() ? simple.getEnumConstants()[0].toString() : scalar(name, simple);
    }

    /// Whether a record is written as one text, such as an area's key.
    private static boolean isText(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.isAnnotationPresent(JsonCreator.class)
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0] == String.class);
    }

    private Object scalar(String name, Class<?> type) {
        if (type == AreaKey.class || name.equals("area") || name.endsWith("reaKey") || name.endsWith(".area")) {
            return area.toString();
        }
        return switch (type.getSimpleName()) {
            case "UUID" -> reference(name.substring(name.indexOf('.') + 1));
            case "Instant" ->
                MOMENT.plusSeconds(name.endsWith(".end") ? 90_000 : 86_400).toString();
            case "OffsetDateTime" -> MOMENT.toString();
            case "LocalDate" -> LocalDate.of(2020, 2, 3).toString();
            case "int", "Integer", "long", "Long" -> 1;
            case "double", "Double", "BigDecimal" -> BigDecimal.valueOf(365, 1);
            case "boolean", "Boolean" -> true;
            case "List" -> List.of(text(name));
            default -> text(name);
        };
    }

    private String text(String name) {
        if (name.endsWith("login")) {
            return "u" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        }
        var plain = name.substring(name.indexOf('.') + 1);
        var usual = plain.equals("id") || plain.endsWith("Id") ? reference(plain) : mark;
        return BY_NAME.getOrDefault(name, BY_NAME.getOrDefault(plain, usual));
    }

    private String reference(String name) {
        var one = name.endsWith("Ids") ? name.substring(0, name.length() - 1) : name;
        return known.getOrDefault(one, Ids.next().toString());
    }

    private Map<String, Object> object(Class<?> type) {
        var object = new LinkedHashMap<String, Object>();
        Stream.of(type.getRecordComponents())
                .filter(component -> !LEFT_OUT.contains(component.getName()))
                .forEach(component -> object.put(
                        jsonName(component),
                        value(type.getSimpleName() + "." + component.getName(), component.getGenericType())));
        return object;
    }

    private static String jsonName(RecordComponent component) {
        var named = component.getAccessor().getAnnotation(JsonProperty.class);
        return named == null || named.value().isEmpty() ? component.getName() : named.value();
    }
}
