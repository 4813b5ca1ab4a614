package org.lianfang.isolation;

/// What people are asked for twice a day, beside their temperature.
public enum Symptom {
    COUGH,
    SORE_THROAT,
    BREATHLESS,
    FATIGUE,
    LOSS_OF_SMELL,
    DIARRHOEA,
    OTHER
}
