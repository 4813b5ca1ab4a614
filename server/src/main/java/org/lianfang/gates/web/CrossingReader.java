package org.lianfang.gates.web;

import org.jspecify.annotations.Nullable;
import org.lianfang.gates.model.CrossingEntry;
import org.lianfang.gates.model.CrossingEntry.PersonEntry;
import org.springframework.boot.jackson.JacksonComponent;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/// Reads records straight from the stream. A value of the wrong shape spoils its own record, not the batch.
@JacksonComponent
class CrossingReader extends ValueDeserializer<CrossingEntry> {

    @Override
    public CrossingEntry deserialize(JsonParser json, DeserializationContext context) {
        var fields = new Fields();
        if (json.currentToken() != JsonToken.START_OBJECT) {
            json.skipChildren();
            fields.unreadable = "/";
            return fields.entry();
        }
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = json.currentName();
            json.nextToken();
            fields.take(name, json);
        }
        return fields.entry();
    }

    @Override
    public CrossingEntry getNullValue(DeserializationContext context) {
        var fields = new Fields();
        fields.unreadable = "/";
        return fields.entry();
    }

    /// The values met so far, by the place of their names.
    private static final class Fields {

        private final @Nullable String[] values = new @Nullable String[14];
        private @Nullable PersonEntry person;
        private @Nullable String unreadable;

        void take(String name, JsonParser json) {
            var place = place(name);
            if (name.equals("person")) {
                person = person(json);
            } else if (place < 0) {
                json.skipChildren();
            } else {
                values[place] = scalar("/" + name, json);
            }
        }

        private @Nullable PersonEntry person(JsonParser json) {
            if (json.currentToken() == JsonToken.VALUE_NULL) {
                return null;
            }
            if (json.currentToken() != JsonToken.START_OBJECT) {
                json.skipChildren();
                unreadable = "/person";
                return null;
            }
            var parts = new @Nullable String[5];
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = json.currentName();
                json.nextToken();
                switch (name) {
                    case "name" -> parts[0] = scalar("/person/name", json);
                    case "phone" -> parts[1] = scalar("/person/phone", json);
                    case "idKind" -> parts[2] = scalar("/person/idKind", json);
                    case "idNumber" -> parts[3] = scalar("/person/idNumber", json);
                    case "residentId" -> parts[4] = scalar("/person/residentId", json);
                    default -> json.skipChildren();
                }
            }
            return new PersonEntry(parts[0], parts[1], parts[2], parts[3], parts[4]);
        }

        private @Nullable String scalar(String pointer, JsonParser json) {
            var token = json.currentToken();
            if (token == JsonToken.VALUE_NULL) {
                return null;
            }
            if (token.isScalarValue()) {
                return json.getString();
            }
            json.skipChildren();
            unreadable = pointer;
            return null;
        }

        private static int place(String name) {
            return switch (name) {
                case "id" -> 0;
                case "gateId" -> 1;
                case "direction" -> 2;
                case "at" -> 3;
                case "partyId" -> 4;
                case "plate" -> 5;
                case "vehicleKind" -> 6;
                case "celsius" -> 7;
                case "origin" -> 8;
                case "destination" -> 9;
                case "reason" -> 10;
                case "outcome" -> 11;
                case "exemption" -> 12;
                case "passId" -> 13;
                default -> -1;
            };
        }

        CrossingEntry entry() {
            return new CrossingEntry(
                    values[0],
                    values[1],
                    values[2],
                    values[3],
                    values[4],
                    values[5],
                    values[6],
                    person,
                    values[7],
                    values[8],
                    values[9],
                    values[10],
                    values[11],
                    values[12],
                    values[13],
                    unreadable);
        }
    }
}
