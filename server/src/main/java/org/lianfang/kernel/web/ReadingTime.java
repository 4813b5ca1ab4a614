package org.lianfang.kernel.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.function.Function;
import org.lianfang.kernel.time.PlausibleTime;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.Formatter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;

/// Days and moments in queries and bodies: texts only, and only plausible ones.
@Configuration(proxyBeanMethods = false)
class ReadingTime implements WebMvcConfigurer {

    @Override
    public void addFormatters(FormatterRegistry registry) {
        registry.addFormatterForFieldType(LocalDate.class, new Text<>(PlausibleTime::day));
        registry.addFormatterForFieldType(Instant.class, new Text<>(PlausibleTime::moment));
    }

    @Bean
    JacksonModule plausibleTime() {
        return new SimpleModule("plausible time")
                .addDeserializer(LocalDate.class, new Reader<>(LocalDate.class, PlausibleTime::day))
                .addDeserializer(Instant.class, new Reader<>(Instant.class, PlausibleTime::moment));
    }

    /// In a query.
    private record Text<T>(Function<String, T> reading) implements Formatter<T> {

        @Override
        public T parse(String text, Locale locale) {
            return reading.apply(text);
        }

        @Override
        public String print(T value, Locale locale) {
            return value.toString();
        }
    }

    /// In a body.
    private static final class Reader<T> extends StdDeserializer<T> {

        private final Function<String, T> reading;

        Reader(Class<T> type, Function<String, T> reading) {
            super(type);
            this.reading = reading;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(context.constructType(handledType()), parser);
            }
            var text = parser.getString();
            try {
                return reading.apply(text);
            } catch (DateTimeParseException notOne) {
                return (T) context.handleWeirdStringValue(handledType(), text, "not in years that somebody can mean");
            }
        }
    }
}
