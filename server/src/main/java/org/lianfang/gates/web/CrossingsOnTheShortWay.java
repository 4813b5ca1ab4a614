package org.lianfang.gates.web;

import jakarta.servlet.http.HttpServletRequest;
import org.lianfang.gates.model.CrossingEntry;
import org.lianfang.kernel.web.ShortWay;
import org.springframework.stereotype.Component;

@Component
record CrossingsOnTheShortWay(CrossingController crossings) implements ShortWay<CrossingEntry> {

    @Override
    public String path() {
        return CrossingController.PATH;
    }

    @Override
    public Class<CrossingEntry> sent() {
        return CrossingEntry.class;
    }

    @Override
    public Object answer(CrossingEntry sent, HttpServletRequest request) {
        return crossings.record(sent, request.getHeader(CrossingController.DEVICE_TIME), request);
    }
}
